package io.github.pii4j.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** When a node must look at a case again. */
final class NextLook {

  /** How often a case under way is looked at, whose steps drive it otherwise. */
  private static final Duration UNDER_WAY = Duration.ofHours(1);

  private final EngineParts parts;
  private final CaseDraft draft;

  NextLook(EngineParts parts, CaseDraft draft) {
    this.parts = parts;
    this.draft = draft;
  }

  Optional<Instant> at() {
    return Stream.of(draft.timer(), byState(), rung())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  private Optional<Instant> byState() {
    return switch (draft.state()) {
      case SCHEDULED -> Optional.of(draft.now());
      case VERIFYING -> Optional.of(Progress.isVerified(draft) ? draft.now() : underWay());
      case ERASING, ATTENTION -> Optional.of(underWay());
      case COMPLETED_PARTIAL -> endOfKeeping();
      default -> Optional.empty();
    };
  }

  /** As it was if that is soon enough: so a step that is done changes no index of its case. */
  private Instant underWay() {
    Instant latest = draft.now().plus(UNDER_WAY);
    return draft
        .before()
        .nextAt()
        .filter(at -> at.isAfter(draft.now()) && !at.isAfter(latest))
        .orElse(latest);
  }

  private Optional<Instant> rung() {
    return draft.state().isOnTheClock()
        ? parts.ladder().next(draft.deadline(), draft.now())
        : Optional.empty();
  }

  /** The day after the first period; tomorrow if an order may be released any day. */
  private Optional<Instant> endOfKeeping() {
    LocalDate tomorrow = parts.today().plusDays(1);
    return draft.steps(StepKind.ERASE).stream()
        .filter(step -> step.state() == StepState.KEPT)
        .map(step -> dayAfter(step.outcome()).orElse(tomorrow))
        .map(day -> day.isBefore(tomorrow) ? tomorrow : day)
        .min(LocalDate::compareTo)
        .map(day -> day.atStartOfDay(parts.settings().zone()).toInstant());
  }

  private static Optional<LocalDate> dayAfter(StepOutcome kept) {
    return kept.kept()
        .filter(why -> kept.hold().isEmpty())
        .flatMap(Kept::through)
        .map(last -> last.plusDays(1));
  }
}
