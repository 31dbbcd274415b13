package io.github.pii4j.disclosure.report;

import io.github.pii4j.policy.diff.Severity.Bump;
import java.util.Optional;

/**
 * What a report comes to.
 *
 * @param gravest the gravest level among the entries that count; empty if none does
 * @param gate the level from which an entry fails the run
 * @param outcome how it ends
 * @param requiredBump the step that the version number must take; empty if nothing changed
 */
public record Verdict(
    Optional<ReportLevel> gravest, ReportLevel gate, Outcome outcome, Optional<Bump> requiredBump) {

  /** Whether the run passes. */
  public boolean isPassed() {
    return outcome == Outcome.PASSED;
  }
}
