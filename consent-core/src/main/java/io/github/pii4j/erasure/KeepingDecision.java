package io.github.pii4j.erasure;

import io.github.pii4j.consent.Pseudonym;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an item must be kept, by statute or by order; undecided counts as yes. */
final class KeepingDecision {

  private static final Comparator<Keeping> BY_END =
      Comparator.comparing(keeping -> keeping.kept().through().orElse(LocalDate.MAX));

  private final RetentionSchedule schedule;
  private final Collection<LegalHold> holds;
  private final LocalDate today;

  KeepingDecision(RetentionSchedule schedule, Collection<LegalHold> holds, LocalDate today) {
    this.schedule = schedule;
    this.holds = holds;
    this.today = today;
  }

  /** What keeps the item longest; empty if nothing does. */
  Optional<Keeping> keeps(Pseudonym person, HandlerId handler, WorkItem item) {
    Stream<Keeping> byStatute =
        item.since().stream()
            .flatMap(since -> minima(handler, item).map(rule -> Keeping.by(rule, since)))
            .filter(one -> one.kept().through().filter(end -> !today.isAfter(end)).isPresent());
    Stream<Keeping> byOrder =
        holds.stream().filter(hold -> hold.covers(person, item, today)).map(Keeping::by);
    return Stream.concat(byStatute, byOrder).max(BY_END);
  }

  /**
   * Whether nobody can tell: a period starts on a day that is not known, or the law both obliges to
   * keep the item and forbids it.
   */
  boolean isUndecided(HandlerId handler, WorkItem item) {
    List<RetentionRule> minima = minima(handler, item).toList();
    return item.since()
        .map(since -> contradict(minima, handler, item, since))
        .orElse(!minima.isEmpty());
  }

  private boolean contradict(
      List<RetentionRule> minima, HandlerId handler, WorkItem item, LocalDate since) {
    return minima.stream()
        .map(rule -> rule.through(since))
        .filter(end -> !today.isAfter(end))
        .anyMatch(
            end ->
                schedule.rules(handler, item).stream()
                    .filter(rule -> rule.bound() == RetentionRule.Bound.MAX)
                    .anyMatch(rule -> rule.through(since).isBefore(end)));
  }

  private Stream<RetentionRule> minima(HandlerId handler, WorkItem item) {
    return schedule.rules(handler, item).stream()
        .filter(rule -> rule.bound() == RetentionRule.Bound.MIN);
  }
}
