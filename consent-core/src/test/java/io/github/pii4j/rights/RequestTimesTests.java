package io.github.pii4j.rights;

import static io.github.pii4j.rights.Desk.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.calendar.CalendarGuard;
import io.github.pii4j.calendar.CalendarRegistry;
import io.github.pii4j.calendar.CalendarUpdate;
import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.value.SubjectId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestTimesTests {

  private final Desk it = new Desk();
  private final RightsDesk desk = it.desk;

  @Test
  void a_due_date_is_moved_although_somebody_else_was_there_first() {
    it.now = Instant.parse("2026-12-11T02:00:00Z");
    RequestStore busy = new BusyStore(it.requests);
    RightsDesk elsewhere =
        RightsDesk.builder(busy, it.policy)
            .stores(it.accounts)
            .registration("account.register")
            .clock(() -> it.now)
            .build();
    RequestId id = desk.receive(WORKER, new Wish.Access()).id();
    CalendarRegistry registry =
        CalendarRegistry.startingWith(
            WorkingDayCalendar.china(), CalendarGuard.standard(), () -> it.now);
    registry.listen(elsewhere.recomputing());

    registry.update("operator", List.of(next()));

    RightsRequest moved = desk.find(id).orElseThrow();
    assertThat(moved.state()).isEqualTo(RequestState.VERIFIED);
    assertThat(moved.due().legal().status()).isEqualTo(Deadline.Status.FINAL);
  }

  @Test
  void what_was_promised_does_not_become_later() {
    RequestDue later =
        desk.limits()
            .due(WorkingDayCalendar.china(), RightKind.ACCESS, it.now)
            .notPromisedAfter(Instant.parse("2026-03-10T16:00:00Z"));

    assertThat(later.promisedBefore()).isEqualTo("2026-03-10T16:00:00Z");
    assertThat(later.legal().dueDate()).isEqualTo("2026-03-23");
    assertThat(later.actBefore()).isEqualTo("2026-03-10T16:00:00Z");
  }

  @Test
  void lists_what_is_to_be_done_by_the_days_that_are_left() {
    desk.receive(WORKER, new Wish.Access());
    it.now = it.now.plus(Duration.ofDays(14));
    desk.receive(WORKER, new Wish.Copy());

    assertThat(it.open()).extracting(OpenRequest::workingDaysLeft).containsExactly(5, 15);
    it.now = Instant.parse("2026-03-23T15:59:59Z");
    assertThat(it.open().get(0).workingDaysLeft()).isZero();
    assertThat(it.open().get(0).isOverdue()).isFalse();
    it.now = Instant.parse("2026-03-23T16:00:00Z");
    assertThat(it.open().get(0).isOverdue()).isTrue();
    assertThat(it.open().get(0).workingDaysLeft()).isEqualTo(-1);
  }

  @Test
  void another_calendar_moves_every_open_request_however_many_there_are() {
    it.now = Instant.parse("2026-12-11T02:00:00Z");
    for (int i = 0; i < 1_001; i++) {
      desk.receive(SubjectRef.of(SubjectId.of("p" + i)), new Wish.Access());
    }
    CalendarRegistry registry =
        CalendarRegistry.startingWith(
            WorkingDayCalendar.china(), CalendarGuard.standard(), () -> it.now);
    registry.listen(desk.recomputing());

    registry.update("operator", List.of(next()));

    assertThat(desk.open(RequestPosition.START, 2_000))
        .hasSize(1_001)
        .allSatisfy(
            open ->
                assertThat(open.request().due().legal().status()).isEqualTo(Deadline.Status.FINAL));
  }

  @Test
  void another_calendar_moves_the_due_dates_of_open_requests() {
    it.now = Instant.parse("2026-12-11T02:00:00Z");
    CalendarRegistry registry =
        CalendarRegistry.startingWith(
            WorkingDayCalendar.china(),
            CalendarGuard.standard(),
            () -> Instant.parse("2026-12-11T02:00:00Z"));
    registry.listen(desk.recomputing());
    RequestId open = desk.receive(WORKER, new Wish.Access()).id();
    RequestId closed = desk.receive(WORKER, new Wish.Copy()).id();
    desk.withdraw(closed);

    registry.update("operator", List.of(next()));

    RightsRequest moved = desk.find(open).orElseThrow();
    assertThat(moved.due().legal().status()).isEqualTo(Deadline.Status.FINAL);
    assertThat(moved.events())
        .last()
        .extracting(RequestEvent::step)
        .isEqualTo(RequestStep.MOVE_DUE);
    assertThat(desk.find(closed).orElseThrow().due().legal().status())
        .isEqualTo(Deadline.Status.PROVISIONAL);
  }

  @Test
  void a_request_that_comes_while_the_others_are_counted_again_is_counted_too() {
    it.now = Instant.parse("2026-12-11T02:00:00Z");
    CalendarRegistry registry = registry();
    RequestStore late =
        MeddledRequests.before(
            it.requests, "keep", () -> registry.update("operator", List.of(next())));
    RightsDesk counting = counting(registry, late);
    registry.listen(counting.recomputing());

    RightsRequest received = counting.receive(WORKER, new Wish.Access());

    assertThat(received.due().legal().status()).isEqualTo(Deadline.Status.FINAL);
    assertThat(counting.find(received.id())).contains(received);
  }

  @Test
  void what_an_older_release_counted_is_counted_again_when_asked_for() {
    it.now = Instant.parse("2026-12-11T02:00:00Z");
    RequestId id = desk.receive(WORKER, new Wish.Access()).id();
    CalendarRegistry registry = registry();
    registry.update("operator", List.of(next()));
    RightsDesk newer = counting(registry, it.requests);

    newer.recompute();

    RightsRequest counted = desk.find(id).orElseThrow();
    assertThat(counted.due().legal().status()).isEqualTo(Deadline.Status.FINAL);
    newer.recompute();
    assertThat(desk.find(id)).contains(counted);
  }

  private CalendarRegistry registry() {
    return CalendarRegistry.startingWith(
        WorkingDayCalendar.china(), CalendarGuard.standard(), () -> it.now);
  }

  private RightsDesk counting(CalendarRegistry registry, RequestStore store) {
    return RightsDesk.builder(store, it.policy)
        .stores(it.accounts)
        .registration("account.register")
        .calendar(registry::current)
        .clock(() -> it.now)
        .build();
  }

  @ParameterizedTest
  @EnumSource(RightKind.class)
  void every_right_has_a_time_limit_that_says_where_it_comes_from(RightKind right) {
    WorkingDayRule rule = RightsTimeLimits.china().rule(right);

    assertThat(rule.workingDays()).isLessThanOrEqualTo(15);
    assertThat(rule.sources()).isNotEmpty();
  }

  private static CalendarUpdate next() {
    return CalendarUpdate.open(
        Path.of("src/test/resources/io/github/pii4j/calendar/made-up-2027.csv"));
  }

  /** Somebody else verifies each request just before its first replacement. */
  private static final class BusyStore implements RequestStore {
    private final RequestStore store;

    BusyStore(RequestStore store) {
      this.store = store;
    }

    @Override
    public RightsRequest keep(RightsRequest request) {
      return store.keep(request);
    }

    @Override
    public Optional<RightsRequest> find(RequestId id) {
      return store.find(id);
    }

    @Override
    public boolean replace(RightsRequest later) {
      RightsRequest present = store.find(later.id()).orElseThrow();
      if (present.state() == RequestState.RECEIVED) {
        store.replace(present.after(RequestStep.VERIFY, later.receivedAt(), List.of("session")));
      }
      return store.replace(later);
    }

    @Override
    public boolean replace(RightsRequest later, Consumer<List<RightsRequest>> check) {
      return store.replace(later, check);
    }

    @Override
    public List<RightsRequest> of(SubjectRef subject) {
      return store.of(subject);
    }

    @Override
    public List<RightsRequest> open(RequestPosition after, int most) {
      return store.open(after, most);
    }
  }
}
