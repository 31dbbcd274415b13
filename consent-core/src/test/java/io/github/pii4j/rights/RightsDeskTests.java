package io.github.pii4j.rights;

import static io.github.pii4j.rights.Desk.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.pii4j.calendar.CalendarGuard;
import io.github.pii4j.calendar.CalendarRegistry;
import io.github.pii4j.calendar.CalendarUpdate;
import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.rights.RightsException.Code;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsDeskTests {

  private static final CorrectionWish NEW_MOBILE =
      CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("2/mobile"), "19900000002");

  private final Desk it = new Desk();
  private final RightsDesk desk = it.desk;

  @Test
  void a_request_is_recorded_and_its_time_runs_before_anything_else() {
    it.accounts.failures = 1;

    RightsRequest request = desk.receive(WORKER, new Wish.Access());

    assertThat(request.state()).isEqualTo(RequestState.RECEIVED);
    assertThat(it.requests.find(request.id())).contains(request);
    assertThat(request.due().legal().dueDate()).isEqualTo("2026-03-23");
    assertThat(it.accounts.failures).isEqualTo(1);
  }

  @Test
  void the_same_wish_while_open_is_one_request_with_one_time_limit() {
    RightsRequest first = desk.receive(WORKER, new Wish.Copy());
    it.now = it.now.plus(Duration.ofDays(3));

    RightsRequest again = desk.receive(WORKER, new Wish.Copy());

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.due()).isEqualTo(first.due());
    assertThat(again.events())
        .extracting(RequestEvent::step)
        .containsExactly(RequestStep.RECEIVE, RequestStep.ASK_AGAIN);
    assertThat(desk.of(WORKER)).hasSize(1);
  }

  @Test
  void another_wish_another_person_or_a_closed_request_is_another_request() {
    RightsRequest first = desk.receive(WORKER, new Wish.Copy());

    assertThat(desk.receive(WORKER, new Wish.Access()).id()).isNotEqualTo(first.id());
    assertThat(desk.receive(Desk.OTHER, new Wish.Copy()).id()).isNotEqualTo(first.id());
    desk.withdraw(first.id());
    assertThat(desk.receive(WORKER, new Wish.Copy()).id()).isNotEqualTo(first.id());
  }

  @Test
  void of_many_that_come_at_once_one_is_kept() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<RightsRequest>> received =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    threads.submit(
                        () -> {
                          start.await();
                          return it.requests.keep(
                              RightsRequest.received(
                                  RequestId.random(new Random(i)),
                                  WORKER,
                                  new Wish.Copy(),
                                  desk.limits()
                                      .due(WorkingDayCalendar.china(), RightKind.COPY, it.now),
                                  it.now));
                        }))
            .toList();
    start.countDown();
    for (Future<RightsRequest> one : received) {
      assertThat(one.get().id()).isEqualTo(received.get(0).get().id());
    }
    threads.shutdown();
    assertThat(it.requests.of(WORKER)).hasSize(1);
  }

  @Test
  void a_correction_is_made_in_the_store() {
    assertThat(it.answer(NEW_MOBILE)).isEqualTo(new RightsAnswer.Done());

    assertThat(values(it.answer(new Wish.Access())))
        .contains("19900000002")
        .doesNotContain(Desk.MOBILE);
  }

  @Test
  void corrections_that_cannot_be_made_are_refused_with_a_reason() {
    CorrectionWish unknown =
        CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("9/none"), "value");
    CorrectionWish blank = CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("2/mobile"), " ");

    assertThat(refusal(it.answer(unknown))).isEqualTo(RefusalReason.NO_SUCH_ITEM);
    assertThat(refusal(it.answer(blank))).isEqualTo(RefusalReason.NOT_A_VALUE);
    assertThat(desk.of(WORKER))
        .allSatisfy(request -> assertThat(request.state()).isEqualTo(RequestState.REFUSED));
    assertThat(desk.of(WORKER).get(0).refusal()).isPresent();
  }

  @Test
  void restriction_reaches_every_item_below_the_category_and_can_be_lifted() {
    assertThat(it.answer(new Wish.Restriction(Set.of("contact"))))
        .isEqualTo(new RightsAnswer.Done());
    assertThat(it.answer(new Wish.Release(Set.of("contact.email"))))
        .isEqualTo(new RightsAnswer.Done());

    assertThat(it.accounts.orders)
        .containsExactly("STORAGE_ONLY [2/mobile, 3/email]", "AS_DECLARED [3/email]");
    assertThat(it.wages.orders).isEmpty();
    assertThat(refusal(it.answer(new Wish.Restriction(Set.of("device")))))
        .isEqualTo(RefusalReason.NO_SUCH_ITEM);
  }

  @Test
  void an_objection_reaches_every_store() {
    it.answer(new Wish.Objection("recommend"));
    it.answer(new Wish.ObjectionEnd("recommend"));

    assertThat(it.accounts.orders)
        .containsExactly("OBJECTS recommend", "NO_LONGER_OBJECTS recommend")
        .isEqualTo(it.wages.orders);
  }

  @Test
  void what_fails_half_way_stays_to_be_done_and_is_done_again() {
    RequestId id = it.verified(new Wish.Objection("recommend"));
    it.wages.failures = 1;

    assertThatIllegalStateException().isThrownBy(() -> desk.fulfil(id));
    assertThat(desk.find(id).orElseThrow().state()).isEqualTo(RequestState.VERIFIED);

    assertThat(desk.fulfil(id)).isEqualTo(new RightsAnswer.Done());
    assertThat(it.wages.orders).containsExactly("OBJECTS recommend");
  }

  @Test
  void nothing_is_done_before_it_is_known_who_asks() {
    RequestId id = desk.receive(WORKER, new Wish.Access()).id();

    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(() -> desk.fulfil(id))
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.NOT_NOW));
    desk.askIdentity(id, Set.of("identity.name"));
    assertThatExceptionOfType(RightsException.class).isThrownBy(() -> desk.fulfil(id));
  }

  @Test
  void right_answers_verify_and_wrong_ones_are_counted_up_to_a_refusal() {
    RequestId id = desk.receive(WORKER, new Wish.Access()).id();
    desk.askIdentity(id, Set.of("identity.name", "contact.mobile-number"));

    for (int i = 1; i <= 4; i++) {
      assertThat(
              desk.answerIdentity(
                      id, Map.of("identity.name", Desk.NAME, "contact.mobile-number", "1"))
                  .state())
          .isEqualTo(RequestState.IDENTITY_PENDING);
    }
    assertThat(desk.answerIdentity(id, Map.of("identity.name", Desk.NAME)).state())
        .isEqualTo(RequestState.REFUSED);
    assertThat(desk.find(id).orElseThrow().refusal()).contains(RefusalReason.IDENTITY_NOT_PROVEN);
  }

  @Test
  void after_the_fifth_wrong_answer_a_right_one_is_too_late_even_if_the_refusal_was_interrupted() {
    RightsRequest request = desk.receive(WORKER, new Wish.Access());
    request = desk.askIdentity(request.id(), Set.of("identity.name"));
    for (int i = 0; i < 5; i++) {
      request = request.after(RequestStep.WRONG_ANSWER, it.now, List.of());
      assertThat(it.requests.replace(request)).isTrue();
    }

    RightsRequest late = desk.answerIdentity(request.id(), Map.of("identity.name", Desk.NAME));

    assertThat(late.state()).isEqualTo(RequestState.REFUSED);
  }

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
  void all_answers_must_be_right_at_once() {
    RequestId id = desk.receive(WORKER, new Wish.Access()).id();
    desk.askIdentity(id, Set.of("identity.name", "contact.mobile-number"));

    RightsRequest verified =
        desk.answerIdentity(
            id, Map.of("identity.name", " " + Desk.NAME, "contact.mobile-number", Desk.MOBILE));

    assertThat(verified.state()).isEqualTo(RequestState.VERIFIED);
  }

  @Test
  void answers_of_another_person_are_wrong() {
    RequestId id = desk.receive(Desk.OTHER, new Wish.Access()).id();
    desk.askIdentity(id, Set.of("identity.name"));

    assertThat(desk.answerIdentity(id, Map.of("identity.name", Desk.NAME)).state())
        .isEqualTo(RequestState.IDENTITY_PENDING);
  }

  @Test
  void what_people_answer_is_marked_as_done_by_them() {
    RequestId id = it.verified(new Wish.ByHand(RightKind.EXPLANATION));

    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(() -> desk.fulfil(id))
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.BY_HAND));
    assertThat(desk.doneByHand(id, "letter").state()).isEqualTo(RequestState.DONE);
    assertThatIllegalArgumentException().isThrownBy(() -> new Wish.ByHand(RightKind.ACCESS));
  }

  @Test
  void lists_what_is_to_be_done_by_the_days_that_are_left() {
    desk.receive(WORKER, new Wish.Access());
    it.now = it.now.plus(Duration.ofDays(14));
    desk.receive(WORKER, new Wish.Copy());

    assertThat(desk.open()).extracting(OpenRequest::workingDaysLeft).containsExactly(5, 15);
    it.now = Instant.parse("2026-03-23T15:59:59Z");
    assertThat(desk.open().get(0).workingDaysLeft()).isZero();
    assertThat(desk.open().get(0).isOverdue()).isFalse();
    it.now = Instant.parse("2026-03-23T16:00:00Z");
    assertThat(desk.open().get(0).isOverdue()).isTrue();
    assertThat(desk.open().get(0).workingDaysLeft()).isEqualTo(-1);
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
  void a_request_that_somebody_else_changed_is_not_overwritten() {
    RightsRequest request = desk.receive(WORKER, new Wish.Access());
    RightsRequest stale = request.after(RequestStep.WITHDRAW, it.now, List.of());
    desk.verified(request.id(), "session");

    assertThat(it.requests.replace(stale)).isFalse();
    assertThat(desk.find(request.id()).orElseThrow().state()).isEqualTo(RequestState.VERIFIED);
  }

  @Test
  void says_when_there_is_no_such_request_or_store() {
    RequestId unknown = new RequestId("0".repeat(32));
    RequestId noStore =
        it.verified(CorrectionWish.of(StoreId.of("archive"), ItemKey.of("1"), "value"));

    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(() -> desk.withdraw(unknown))
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.NO_SUCH_REQUEST));
    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(() -> desk.fulfil(noStore))
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.NO_SUCH_STORE));
  }

  @Test
  void the_builder_says_what_is_missing() {
    RightsDeskBuilder empty = RightsDesk.builder(it.requests, it.policy);

    assertThatIllegalStateException().isThrownBy(empty::build).withMessageContaining("stores");
    assertThatIllegalStateException()
        .isThrownBy(empty.stores(it.accounts)::build)
        .withMessageContaining("registration");
    assertThatIllegalArgumentException().isThrownBy(empty.registration("no.such-function")::build);
    assertThatIllegalArgumentException()
        .isThrownBy(empty.registration("account.register").stores(it.wages, it.wages)::build);
  }

  @ParameterizedTest
  @EnumSource(RefusalReason.class)
  void every_refusal_names_an_article_and_a_court_in_both_languages(RefusalReason reason) {
    assertThat(reason.message().in(Locale.ENGLISH))
        .matches("\\p{ASCII}+")
        .contains(reason.source().citation())
        .endsWith("You may bring the refusal before a people's court (PIPL 50).");
    assertThat(reason.message().in(Locale.CHINESE))
        .contains("人民法院")
        .doesNotContain("PIPL")
        .endsWith("（个人信息保护法第五十条）。");
  }

  @Test
  void a_store_that_does_not_go_on_is_noticed() {
    PersonalDataStore stuck =
        new StuckStore(
            ItemPage.withMore(List.of(PersonalItem.of(ItemKey.of("a"), "identity.name", "x"))));

    assertThatIllegalStateException()
        .isThrownBy(() -> stuck.items(WORKER).forEach(item -> {}))
        .withMessage("stuck does not read in the order of keys");
  }

  @Test
  void nothing_that_is_printed_holds_a_value() {
    RightsRequest request = desk.receive(WORKER, NEW_MOBILE);
    DataCopy copy = ((RightsAnswer.Data) it.answer(new Wish.Copy())).copy();

    assertThat(
            List.of(
                request.toString(),
                request.wish().toString(),
                copy.toString(),
                copy.items().toString(),
                new RightsAnswer.Data(copy).toString(),
                new RestrictOrder(
                        "r",
                        WORKER,
                        List.of(ItemKey.of("2/mobile")),
                        RestrictOrder.Use.STORAGE_ONLY)
                    .toString(),
                CorrectOrder.of("r", WORKER, NEW_MOBILE.key(), NEW_MOBILE.reveal()).toString()))
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain("1990000", Desk.NAME, "worker-17", "2/mobile", "zhang.san"));
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

  private static RefusalReason refusal(RightsAnswer answer) {
    return ((RightsAnswer.Refused) answer).reason();
  }

  private static List<String> values(RightsAnswer answer) {
    return ((RightsAnswer.Data) answer).copy().items().stream().map(CopyItem::reveal).toList();
  }

  /** Answers with the same page for ever. */
  private record StuckStore(ItemPage page) implements PersonalDataStore {
    @Override
    public StoreId storeId() {
      return StoreId.of("stuck");
    }

    @Override
    public Set<String> categories() {
      return Set.of("identity.name");
    }

    @Override
    public ItemPage read(ReadOrder order) {
      return page;
    }

    @Override
    public CorrectOutcome correct(CorrectOrder order) {
      return CorrectOutcome.NO_SUCH_ITEM;
    }

    @Override
    public void restrict(RestrictOrder order) {}

    @Override
    public void object(ObjectOrder order) {}

    @Override
    public long erase(EraseOrder order) {
      return 0;
    }
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
    public List<RightsRequest> of(SubjectRef subject) {
      return store.of(subject);
    }

    @Override
    public List<RightsRequest> open() {
      return store.open();
    }
  }
}
