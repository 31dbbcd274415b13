package io.github.pii4j.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.calendar.ClockStop;
import io.github.pii4j.calendar.ClockStopRule;
import io.github.pii4j.calendar.LawSource;
import io.github.pii4j.calendar.StoppedClock;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store of requests does. */
interface RequestStoreContract {

  Instant NOON = Instant.parse("2026-02-13T04:00:00.123456Z");
  SubjectRef WORKER = SubjectRef.of(SubjectId.of("worker-17"));
  SubjectRef SAME_NAME_ELSEWHERE = SubjectRef.of("Zweigstelle 2", SubjectId.of("worker-17"));

  ClockStopRule STAY =
      new ClockStopRule(
          "test.stay",
          10,
          EnumSet.allOf(ClockStop.Reason.class),
          List.of(new LawSource("made up", LawSource.Standing.DRAFT)));

  RequestStore store();

  @Test
  default void a_request_is_read_as_it_was_kept() {
    RightsRequest kept = store().keep(request(1, WORKER, new Wish.Access(), NOON));

    assertThat(store().find(id(1))).contains(kept);
    assertThat(store().find(id(2))).isEmpty();
    assertThat(store().find(id(1)).orElseThrow().due().legal().explain())
        .isEqualTo(kept.due().legal().explain());
  }

  static List<Wish> wishes() {
    return List.of(
        new Wish.Access(),
        new Wish.Copy(),
        CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("1/name"), "李\"四\n\uD83D\uDE00"),
        new Wish.Restriction(Set.of("identity.name", "contact")),
        new Wish.Release(Set.of("identity.name", "contact")),
        new Wish.Objection("marketing"),
        new Wish.ObjectionEnd("marketing"),
        new Wish.Deletion(Set.of("identity.name", "contact")),
        new Wish.OfDeceased(new Wish.Access()),
        new Wish.OfDeceased(
            CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("1/name"), "李\"四")),
        new Wish.ByHand(RightKind.COMPLAINT));
  }

  @ParameterizedTest
  @MethodSource("wishes")
  default void every_wish_is_read_as_it_was_kept(Wish wish) {
    store().keep(request(1, SAME_NAME_ELSEWHERE, wish, NOON));

    RightsRequest read = store().find(id(1)).orElseThrow();

    assertThat(read.wish()).isEqualTo(wish);
    assertThat(read.subject()).isEqualTo(SAME_NAME_ELSEWHERE);
  }

  @Test
  default void every_wish_of_a_person_is_open_once() {
    for (Wish wish : wishes()) {
      int number = wishes().indexOf(wish);
      assertThat(store().keep(request(number, WORKER, wish, NOON)).id()).isEqualTo(id(number));
      assertThat(store().keep(request(number + 100, WORKER, wish, NOON)).id())
          .isEqualTo(id(number));
    }

    assertThat(store().of(WORKER)).hasSameSizeAs(wishes());
  }

  @Test
  default void the_same_wish_of_somebody_else_or_of_another_tenant_is_another_request() {
    store().keep(request(1, WORKER, new Wish.Access(), NOON));
    store().keep(request(2, SAME_NAME_ELSEWHERE, new Wish.Access(), NOON));

    assertThat(store().of(WORKER)).extracting(RightsRequest::id).containsExactly(id(1));
    assertThat(store().of(SAME_NAME_ELSEWHERE))
        .extracting(RightsRequest::id)
        .containsExactly(id(2));
  }

  @Test
  default void a_later_version_takes_the_place_of_the_one_before_it_and_of_no_other() {
    RightsRequest first = store().keep(request(1, WORKER, new Wish.Copy(), NOON));
    RightsRequest second = first.after(RequestStep.VERIFY, NOON.plusSeconds(1), List.of("session"));
    RightsRequest rival = first.after(RequestStep.WITHDRAW, NOON.plusSeconds(2), List.of());

    assertThat(store().replace(second)).isTrue();
    assertThat(store().replace(second)).isFalse();
    assertThat(store().replace(rival)).isFalse();
    assertThat(store().replace(request(9, WORKER, new Wish.Access(), NOON))).isFalse();

    assertThat(store().find(id(1))).contains(second);
  }

  @Test
  default void a_wish_may_be_had_again_once_the_first_request_is_over() {
    RightsRequest first = store().keep(request(1, WORKER, new Wish.Copy(), NOON));
    store().replace(first.after(RequestStep.WITHDRAW, NOON.plusSeconds(1), List.of()));

    RightsRequest second = store().keep(request(2, WORKER, new Wish.Copy(), NOON.plusSeconds(2)));

    assertThat(second.id()).isEqualTo(id(2));
    assertThat(store().of(WORKER)).extracting(RightsRequest::id).containsExactly(id(1), id(2));
    assertThat(store().open(RequestPosition.START, 99))
        .extracting(RightsRequest::id)
        .containsExactly(id(2));
  }

  @Test
  default void open_requests_are_listed_by_the_moment_by_which_they_are_to_be_done() {
    store().keep(request(1, WORKER, new Wish.Copy(), NOON.plus(Duration.ofDays(9))));
    store().keep(request(3, WORKER, new Wish.Access(), NOON));
    store().keep(request(2, SAME_NAME_ELSEWHERE, new Wish.Access(), NOON));

    assertThat(store().open(RequestPosition.START, 99))
        .extracting(RightsRequest::id)
        .containsExactly(id(2), id(3), id(1));
  }

  @Test
  default void open_requests_come_in_pages_of_any_size_each_once_and_no_closed_one() {
    for (int i = 1; i <= 9; i++) {
      Instant at = NOON.plus(Duration.ofDays(i / 4)); // several of the same moment
      store().keep(request(i, SubjectRef.of(SubjectId.of("p" + i)), new Wish.Copy(), at));
    }
    RightsRequest fifth = store().find(id(5)).orElseThrow();
    store().replace(fifth.after(RequestStep.WITHDRAW, NOON, List.of()));

    for (int size = 1; size <= 9; size++) {
      assertThat(pages(size)).containsExactly(1, 2, 3, 4, 6, 7, 8, 9);
    }
  }

  private List<Integer> pages(int size) {
    List<Integer> numbers = new ArrayList<>();
    List<RightsRequest> page = store().open(RequestPosition.START, size);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(size);
      page.forEach(one -> numbers.add(Integer.parseInt(one.id().text(), 16)));
      page = store().open(RequestPosition.of(page.get(page.size() - 1)), size);
    }
    return numbers;
  }

  @Test
  default void the_requests_of_a_person_are_listed_as_they_were_received() {
    store().keep(request(1, WORKER, new Wish.Copy(), NOON.plusNanos(2000)));
    store().keep(request(2, WORKER, new Wish.Access(), NOON.plusNanos(1000)));
    store().keep(request(3, WORKER, new Wish.Objection("marketing"), NOON));

    assertThat(store().of(WORKER))
        .extracting(RightsRequest::id)
        .containsExactly(id(3), id(2), id(1));
  }

  @Test
  default void a_due_date_is_explained_by_the_calendar_that_it_was_counted_in() {
    WorkingDayCalendar then =
        WorkingDayCalendar.china().asKnownOn(LocalDate.of(2019, 4, 1)); // before the amendment
    Instant request = Instant.parse("2019-04-10T02:00:00Z");
    RequestDue due = RightsTimeLimits.china().due(then, RightKind.ACCESS, request);

    RightsRequest kept =
        store().keep(RightsRequest.received(id(1), WORKER, new Wish.Access(), due, request));
    RightsRequest read = store().find(id(1)).orElseThrow();

    assertThat(read).isEqualTo(kept);
    assertThat(read.due().legal().calendarVersion()).isEqualTo(then.version());
    assertThat(read.due().legal().calendar().version()).isEqualTo(then.version());
    assertThat(read.due().legal().explain()).isEqualTo(due.legal().explain());
  }

  @Test
  default void a_clock_that_stood_still_or_stands_is_read_as_it_was_kept() {
    StoppedClock clock =
        StoppedClock.under(STAY)
            .stop(ClockStop.Reason.IDENTITY_CHECK, NOON)
            .goOn(NOON.plus(Duration.ofDays(4)))
            .stop(ClockStop.Reason.STATUTORY_STAY, NOON.plus(Duration.ofDays(5)));
    RequestDue due =
        RightsTimeLimits.china()
            .stoppedUnder(STAY)
            .due(WorkingDayCalendar.china(), RightKind.ACCESS, NOON, clock);

    RightsRequest kept =
        store().keep(RightsRequest.received(id(1), WORKER, new Wish.Access(), due, NOON));

    assertThat(store().find(id(1))).contains(kept);
    assertThat(store().find(id(1)).orElseThrow().due().legal().clock()).isEqualTo(clock);
  }

  static RequestId id(int number) {
    return new RequestId("0".repeat(24) + HexFormat.of().toHexDigits(number));
  }

  static RightsRequest request(int number, SubjectRef subject, Wish wish, Instant at) {
    RequestDue due = RightsTimeLimits.china().due(WorkingDayCalendar.china(), wish.right(), at);
    return RightsRequest.received(id(number), subject, wish, due, at);
  }
}
