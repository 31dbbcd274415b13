package io.github.pii4j.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pii4j.calendar.ClockStop;
import io.github.pii4j.calendar.ClockStop.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoppedRequestTests {

  private final Desk it = new Desk();
  private final RightsDesk desk =
      RightsDesk.builder(it.requests, it.policy)
          .stores(it.accounts)
          .registration("account.register")
          .limits(RightsTimeLimits.china().stoppedUnder(RequestStoreContract.STAY))
          .clock(() -> it.now)
          .build();

  @Test
  void the_due_date_moves_by_the_days_on_which_the_clock_stood() {
    RequestId id = desk.receive(Desk.WORKER, new Wish.Access()).id();
    at("2026-03-03T09:00:00Z");
    desk.stopClock(id, Reason.IDENTITY_CHECK);
    assertThat(due(id)).isEqualTo("2026-03-23");
    at("2026-03-10T01:00:00Z");

    RightsRequest moved = desk.goOn(id);

    assertThat(moved.due().legal().dueDate()).isEqualTo("2026-03-27");
    assertThat(moved.due().promisedBefore()).isEqualTo("2026-03-27T16:00:00Z");
    assertThat(moved.state()).isEqualTo(RequestState.RECEIVED);
    assertThat(moved.events())
        .extracting(event -> event.step() + " " + event.details())
        .containsExactly("RECEIVE []", "STOP_CLOCK [IDENTITY_CHECK]", "GO_ON [2026-03-27]");
  }

  @Test
  void while_the_clock_stands_the_days_that_are_left_stay_the_same() {
    RequestId id = desk.receive(Desk.WORKER, new Wish.Access()).id();
    desk.stopClock(id, Reason.FORCE_MAJEURE);
    int before = desk.open(RequestPosition.START, 9).get(0).workingDaysLeft();

    at("2026-03-05T16:00:00Z"); // the 3rd, 4th and 5th are over

    assertThat(before).isEqualTo(15);
    assertThat(desk.open(RequestPosition.START, 9).get(0).workingDaysLeft()).isEqualTo(before - 1);
  }

  @Test
  void a_clock_stops_once_and_goes_on_once() {
    RequestId id = desk.receive(Desk.WORKER, new Wish.Access()).id();

    assertCode(RightsException.Code.NOT_NOW, () -> desk.goOn(id));
    desk.stopClock(id, Reason.STATUTORY_STAY);
    assertCode(RightsException.Code.NOT_NOW, () -> desk.stopClock(id, Reason.STATUTORY_STAY));
    desk.withdraw(id);
    assertCode(RightsException.Code.NOT_NOW, () -> desk.goOn(id));
  }

  @Test
  void a_node_whose_clock_is_behind_lists_and_starts_a_clock_that_another_one_stopped() {
    RequestId id = desk.receive(Desk.WORKER, new Wish.Access()).id();
    at("2026-03-03T09:00:00Z");
    desk.stopClock(id, Reason.IDENTITY_CHECK);

    at("2026-03-03T08:59:59Z");

    assertThat(desk.open(RequestPosition.START, 9)).hasSize(1);
    ClockStop stop = desk.goOn(id).due().legal().clock().stops().get(0);
    assertThat(stop.until()).isEqualTo(stop.from());
    desk.stopClock(id, Reason.IDENTITY_CHECK);
    assertThat(desk.goOn(id).due().legal().clock().stops()).hasSize(2);
  }

  @Test
  void what_was_promised_sooner_than_it_had_to_be_does_not_move_with_the_clock() {
    RightsRequest request = desk.receive(Desk.WORKER, new Wish.Access());
    Instant sooner = Instant.parse("2026-03-10T16:00:00Z");
    RightsRequest promised =
        request
            .after(RequestStep.MOVE_DUE, it.now, List.of("2026-03-10"))
            .due(request.due().notPromisedAfter(sooner));
    assertThat(it.requests.replace(promised)).isTrue();

    desk.stopClock(request.id(), Reason.STATUTORY_STAY);
    at("2026-03-09T09:00:00Z");
    RequestDue due = desk.goOn(request.id()).due();

    assertThat(due.legal().dueDate()).isEqualTo("2026-03-27");
    assertThat(due.promisedBefore()).isEqualTo(sooner);
  }

  @Test
  void under_the_limits_of_China_no_clock_stops() {
    RequestId id = it.desk.receive(Desk.WORKER, new Wish.Access()).id();

    assertCode(RightsException.Code.CLOCK_RUNS, () -> it.desk.stopClock(id, Reason.IDENTITY_CHECK));
    assertThat(it.desk.find(id).orElseThrow().events()).hasSize(1);
  }

  private String due(RequestId id) {
    return desk.find(id).orElseThrow().due().legal().dueDate().toString();
  }

  private void at(String moment) {
    it.now = Instant.parse(moment);
  }

  private static void assertCode(RightsException.Code code, Runnable call) {
    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
