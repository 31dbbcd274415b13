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
    if (draft.kind() == EventKind.PRESENTED) {
      return when(
          draft.act().isEmpty() && isTooSoon(history, draft.scope(), now), Code.ASKED_TOO_SOON);
    }
    return draft.kind() == EventKind.RESUMED
        ? unresumable(history, draft)
        : refusal(history, draft);
  }

  private static Optional<Code> refusal(ConsentHistory history, EventDraft draft) {
    Standing standing = history.standing(draft.scope());
    EventKind kind = draft.kind();
    if (ANSWERS.contains(kind)) {
      return unanswerable(history, draft);
    }
    if (kind == EventKind.STATED) {
      return when(isPreselected(draft), Code.PRESELECTED);
    }
    if (ENDINGS.contains(kind)) {
      return when(!isConsent(standing.state()), Code.NOT_GIVEN);
    }
    return when(kind == EventKind.PAUSED && standing.state() != ConsentState.GIVEN, Code.NOT_GIVEN);
  }

  /** Nobody ends the rest that somebody else wanted. */
  private static Optional<Code> unresumable(ConsentHistory history, EventDraft draft) {
    if (history.standing(draft.scope()).state() != ConsentState.PAUSED) {
      return Optional.of(Code.NOT_PAUSED);
    }
    boolean isTheirs =
        history
            .last(draft.scope(), EnumSet.of(EventKind.PAUSED))
            .filter(pause -> pause.actor() == draft.actor())
            .isPresent();
    return when(!isTheirs, Code.WRONG_ACTOR);
  }

  private static Optional<Code> unanswerable(ConsentHistory history, EventDraft draft) {
    return isPreselected(draft) && draft.kind() == EventKind.GIVEN
        ? Optional.of(Code.PRESELECTED)
        : when(!isOnScreen(history, draft), Code.NOT_PRESENTED);
  }

  private static boolean isPreselected(EventDraft draft) {
    return draft.act().filter(act -> act.control() == ConsentAct.Control.PRESELECTED).isPresent();
  }

  private static boolean isOnScreen(ConsentHistory history, EventDraft draft) {
    return draft.shown().filter(shown -> history.isOnScreen(draft.scope(), shown)).isPresent();
  }

  /** Counts from the last no, whatever was put before them at their own request since. */
  private boolean isTooSoon(ConsentHistory history, ConsentScope scope, Instant now) {
    return history
        .lastNo(scope)
        .map(no -> no.at().atOffset(ZoneOffset.UTC).plus(coolDown).toInstant())
        .filter(now::isBefore)
        .isPresent();
  }

  private static boolean isConsent(ConsentState state) {
    return state == ConsentState.GIVEN || state == ConsentState.PAUSED;
  }

  private static Optional<Code> when(boolean broken, Code code) {
    return broken ? Optional.of(code) : Optional.empty();
  }
}
