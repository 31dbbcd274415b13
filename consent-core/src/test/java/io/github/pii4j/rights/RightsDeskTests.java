package io.github.pii4j.rights;

import static io.github.pii4j.rights.Desk.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.rights.RightsException.Code;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
  void what_people_answer_is_marked_as_done_by_them() {
    RequestId id = it.verified(new Wish.ByHand(RightKind.EXPLANATION));

    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(() -> desk.fulfil(id))
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.BY_HAND));
    assertThat(desk.doneByHand(id, "letter").state()).isEqualTo(RequestState.DONE);
    assertThatIllegalArgumentException().isThrownBy(() -> new Wish.ByHand(RightKind.ACCESS));
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
}
