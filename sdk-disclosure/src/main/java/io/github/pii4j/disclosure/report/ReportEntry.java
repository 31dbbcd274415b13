package io.github.pii4j.disclosure.report;

import io.github.pii4j.document.Message;
import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.Fingerprint;
import io.github.pii4j.policy.diff.Direction;
import io.github.pii4j.policy.diff.Scope;
import io.github.pii4j.policy.diff.Severity;
import io.github.pii4j.policy.diff.Severity.Bump;
import io.github.pii4j.policy.rule.Decision;
import io.github.pii4j.policy.rule.Rule;
import java.util.Comparator;
import java.util.Optional;

/**
 * One finding or change in a report.
 *
 * <p>A suppression is shown beside its entry and never removes or relabels it: {@link #level} stays
 * what the rule said, and so does everything that people are told or asked because of it.
 *
 * @param rule the rule that judged it
 * @param level how grave the rule finds it
 * @param path where in the model, by ids
 * @param where where in the file; {@linkplain SourceLocation#wholeOf as a whole} if that is unknown
 * @param message what it is, in words
 * @param before the old value in canonical form; empty if there was none
 * @param after the new value, or what was found; empty if there is none
 * @param direction more, less or different; empty for what is no change
 * @param scope whom and what it touches
 * @param fingerprint what stays the same of it from run to run
 * @param suppression who accepted it and why; empty if nobody did
 */
public record ReportEntry(
    Rule rule,
    ReportLevel level,
    String path,
    SourceLocation where,
    Message message,
    String before,
    String after,
    Optional<Direction> direction,
    Scope scope,
    Fingerprint fingerprint,
    Optional<Suppression> suppression)
    implements Comparable<ReportEntry> {

  private static final Comparator<ReportEntry> ORDER =
      Comparator.comparing(ReportEntry::level)
          .reversed()
          .thenComparing(entry -> entry.where().source())
          .thenComparing(ReportEntry::path)
          .thenComparing(entry -> entry.rule().id())
          .thenComparing(ReportEntry::before)
          .thenComparing(ReportEntry::after)
          .thenComparing(ReportEntry::where);

  /** Whether the rule can tell the duty, or takes the graver reading until a person has judged. */
  public Decision decided() {
    return rule.decided();
  }

  /**
   * The level at which it counts towards the gate: its own, the one to which a person has lowered
   * it, or none if it is accepted.
   */
  public Optional<ReportLevel> countedLevel() {
    return suppression.isEmpty()
        ? Optional.of(level)
        : suppression.flatMap(Suppression::lowerTo).filter(lower -> level.isAtLeast(lower));
  }

  /**
   * The step that it asks of the version number. Accepting a change does not lessen the step;
   * lowering one that a person decides does.
   */
  public Optional<Bump> requiredBump() {
    ReportLevel owed = suppression.flatMap(Suppression::lowerTo).orElse(level);
    return direction.map(any -> Severity.valueOf(owed.name()).requiredBump());
  }

  /** The same, accepted. */
  ReportEntry with(Suppression accepted) {
    return new ReportEntry(
        rule,
        level,
        path,
        where,
        message,
        before,
        after,
        direction,
        scope,
        fingerprint,
        Optional.of(accepted));
  }

  /** The gravest first, then by file, path, rule and values. */
  @Override
  public int compareTo(ReportEntry other) {
    return ORDER.compare(this, other);
  }
}
