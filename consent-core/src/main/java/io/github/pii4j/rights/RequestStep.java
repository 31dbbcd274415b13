package io.github.pii4j.rights;

import static io.github.pii4j.rights.RequestState.DONE;
import static io.github.pii4j.rights.RequestState.IDENTITY_PENDING;
import static io.github.pii4j.rights.RequestState.RECEIVED;
import static io.github.pii4j.rights.RequestState.REFUSED;
import static io.github.pii4j.rights.RequestState.VERIFIED;
import static io.github.pii4j.rights.RequestState.WITHDRAWN;

import java.util.Map;
import java.util.Optional;

/** What can happen to a request, and where it stands then. Whatever is not here cannot happen. */
public enum RequestStep {
  /** It was recorded, before anything else. */
  RECEIVE(Map.of()),
  /** The person asked for the same again while it was open. */
  ASK_AGAIN(Map.of(RECEIVED, RECEIVED, IDENTITY_PENDING, IDENTITY_PENDING, VERIFIED, VERIFIED)),
  /** The person was asked to show who they are. */
  ASK_IDENTITY(Map.of(RECEIVED, IDENTITY_PENDING)),
  /** What the person showed was wrong. */
  WRONG_ANSWER(Map.of(IDENTITY_PENDING, IDENTITY_PENDING)),
  /** It is known who asks. */
  VERIFY(Map.of(RECEIVED, VERIFIED, IDENTITY_PENDING, VERIFIED)),
  /** Another calendar moved the due date. */
  MOVE_DUE(Map.of(RECEIVED, RECEIVED, IDENTITY_PENDING, IDENTITY_PENDING, VERIFIED, VERIFIED)),
  /** The clock of its time limit was stopped, for a reason. */
  STOP_CLOCK(Map.of(RECEIVED, RECEIVED, IDENTITY_PENDING, IDENTITY_PENDING, VERIFIED, VERIFIED)),
  /** The clock went on. */
  GO_ON(Map.of(RECEIVED, RECEIVED, IDENTITY_PENDING, IDENTITY_PENDING, VERIFIED, VERIFIED)),
  /** To do it was begun, with effects: from then on it can only be done. */
  BEGIN(Map.of(VERIFIED, VERIFIED)),
  /** It was done. */
  FULFIL(Map.of(VERIFIED, DONE)),
  /** It was refused. */
  REFUSE(Map.of(RECEIVED, REFUSED, IDENTITY_PENDING, REFUSED, VERIFIED, REFUSED)),
  /** The person took it back. */
  WITHDRAW(Map.of(RECEIVED, WITHDRAWN, IDENTITY_PENDING, WITHDRAWN, VERIFIED, WITHDRAWN));

  private final Map<RequestState, RequestState> table;

  RequestStep(Map<RequestState, RequestState> table) {
    this.table = table;
  }

  /**
   * Where a request stands after this step; empty if the step is not possible from {@code state}.
   */
  public Optional<RequestState> from(RequestState state) {
    return Optional.ofNullable(table.get(state));
  }
}
