package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.CaseState.ATTENTION;
import static io.github.pii4j.erasure.CaseState.COMPLETED;
import static io.github.pii4j.erasure.CaseState.COMPLETED_PARTIAL;
import static io.github.pii4j.erasure.CaseState.COOLING_OFF;
import static io.github.pii4j.erasure.CaseState.ERASING;
import static io.github.pii4j.erasure.CaseState.IDENTITY_PENDING;
import static io.github.pii4j.erasure.CaseState.RECEIVED;
import static io.github.pii4j.erasure.CaseState.SCHEDULED;
import static io.github.pii4j.erasure.CaseState.VERIFIED;
import static io.github.pii4j.erasure.CaseState.VERIFYING;

import java.util.List;
import java.util.Optional;

/**
 * One row of the one table of how cases move.
 *
 * @param from the state before
 * @param event what happens
 * @param guard what must hold
 * @param to the state after
 */
public record Transition(CaseState from, CaseEvent event, Guard guard, CaseState to) {

  /** Every move that there is. */
  public static final List<Transition> TABLE =
      List.of(
          always(RECEIVED, CaseEvent.IDENTITY_ASKED, IDENTITY_PENDING),
          always(RECEIVED, CaseEvent.IDENTITY_PROVEN, VERIFIED),
          always(RECEIVED, CaseEvent.REJECTED, CaseState.REJECTED),
          always(RECEIVED, CaseEvent.EXPIRED, CaseState.REJECTED),
          always(RECEIVED, CaseEvent.CANCELLED, CaseState.CANCELLED),
          always(IDENTITY_PENDING, CaseEvent.IDENTITY_PROVEN, VERIFIED),
          always(IDENTITY_PENDING, CaseEvent.REJECTED, CaseState.REJECTED),
          always(IDENTITY_PENDING, CaseEvent.EXPIRED, CaseState.REJECTED),
          always(IDENTITY_PENDING, CaseEvent.CANCELLED, CaseState.CANCELLED),
          new Transition(VERIFIED, CaseEvent.CONFIRMED, Guard.COOLING_OFF, COOLING_OFF),
          new Transition(VERIFIED, CaseEvent.CONFIRMED, Guard.NO_COOLING_OFF, SCHEDULED),
          always(VERIFIED, CaseEvent.REJECTED, CaseState.REJECTED),
          always(VERIFIED, CaseEvent.EXPIRED, CaseState.CANCELLED),
          always(VERIFIED, CaseEvent.CANCELLED, CaseState.CANCELLED),
          always(COOLING_OFF, CaseEvent.COOLING_OFF_ENDED, SCHEDULED),
          always(COOLING_OFF, CaseEvent.REJECTED, CaseState.REJECTED),
          always(COOLING_OFF, CaseEvent.CANCELLED, CaseState.CANCELLED),
          always(SCHEDULED, CaseEvent.CLAIMED, ERASING),
          always(SCHEDULED, CaseEvent.CANCELLED, CaseState.CANCELLED),
          always(ERASING, CaseEvent.STUCK, ATTENTION),
          always(ERASING, CaseEvent.ALL_ERASED, VERIFYING),
          always(ATTENTION, CaseEvent.UNSTUCK, ERASING),
          always(VERIFYING, CaseEvent.STUCK, ATTENTION),
          always(VERIFYING, CaseEvent.REMAINS_FOUND, ERASING),
          new Transition(VERIFYING, CaseEvent.ALL_VERIFIED, Guard.NOTHING_KEPT, COMPLETED),
          new Transition(
              VERIFYING, CaseEvent.ALL_VERIFIED, Guard.SOMETHING_KEPT, COMPLETED_PARTIAL),
          always(COMPLETED_PARTIAL, CaseEvent.KEEPING_ENDED, ERASING));

  private static Transition always(CaseState from, CaseEvent event, CaseState to) {
    return new Transition(from, event, Guard.ALWAYS, to);
  }

  /** Where the event leads from this state, given what holds; empty if nowhere. */
  public static Optional<CaseState> next(CaseState from, CaseEvent event, Guard holds) {
    return TABLE.stream()
        .filter(row -> row.from == from && row.event == event)
        .filter(row -> row.guard == Guard.ALWAYS || row.guard == holds)
        .map(Transition::to)
        .findFirst();
  }
}
