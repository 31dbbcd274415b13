package io.github.pii4j.consent;

import io.github.pii4j.consent.ConsentException.Code;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which line may follow which. */
final class LedgerRules {

  private static final Set<EventKind> ANSWERS =
      EnumSet.of(EventKind.GIVEN, EventKind.REFUSED, EventKind.DEFERRED);
  private static final Set<EventKind> ENDINGS =
      EnumSet.of(EventKind.WITHDRAWN, EventKind.REVOKED, EventKind.INVALIDATED);
  private static final Set<ConsentState> NOES =
      EnumSet.of(ConsentState.REFUSED, ConsentState.WITHDRAWN);

  /** What may still be said of an account that ended. */
  private static final Set<EventKind> AFTER_THE_END =
      EnumSet.of(EventKind.TERMINATED, EventKind.ERASED, EventKind.DISCLOSED);

  private final Period coolDown;

  LedgerRules(Period coolDown) {
    this.coolDown = coolDown;
  }

  /** Refuses a line that may not follow. */
  void check(ConsentHistory history, EventDraft draft, Instant now) {
    refusal(history, draft, now)
        .ifPresent(
            code -> {
              throw new ConsentException(code, draft.scope());
            });
  }

  private Optional<Code> refusal(ConsentHistory history, EventDraft draft, Instant now) {
    if (history.isTerminated() && !AFTER_THE_END.contains(draft.kind())) {
      return Optional.of(Code.TERMINATED);
    }
    return refusal(history.standing(draft.scope()), draft, now);
  }

  private Optional<Code> refusal(Standing standing, EventDraft draft, Instant now) {
    EventKind kind = draft.kind();
    if (kind == EventKind.PRESENTED) {
      return when(draft.act().isEmpty() && isTooSoon(standing, now), Code.ASKED_TOO_SOON);
    }
    if (ANSWERS.contains(kind)) {
      return unanswerable(standing, draft);
    }
    if (ENDINGS.contains(kind)) {
      return when(!isConsent(standing.state()), Code.NOT_GIVEN);
    }
    return switch (kind) {
      case PAUSED -> when(standing.state() != ConsentState.GIVEN, Code.NOT_GIVEN);
      case RESUMED -> when(standing.state() != ConsentState.PAUSED, Code.NOT_PAUSED);
      default -> Optional.empty();
    };
  }

  private static Optional<Code> unanswerable(Standing standing, EventDraft draft) {
    boolean preselected =
        draft.act().filter(act -> act.control() == ConsentAct.Control.PRESELECTED).isPresent();
    return preselected && draft.kind() == EventKind.GIVEN
        ? Optional.of(Code.PRESELECTED)
        : when(!isOnScreen(standing, draft), Code.NOT_PRESENTED);
  }

  private static boolean isOnScreen(Standing standing, EventDraft draft) {
    return draft.shown().isPresent() && standing.onScreen().equals(draft.shown());
  }

  private boolean isTooSoon(Standing standing, Instant now) {
    return NOES.contains(standing.state())
        && now.isBefore(standing.since().atOffset(ZoneOffset.UTC).plus(coolDown).toInstant());
  }

  private static boolean isConsent(ConsentState state) {
    return state == ConsentState.GIVEN || state == ConsentState.PAUSED;
  }

  private static Optional<Code> when(boolean broken, Code code) {
    return broken ? Optional.of(code) : Optional.empty();
  }
}
