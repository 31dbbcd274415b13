package io.github.pii4j.disclosure.report;

import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.Fingerprint;
import io.github.pii4j.policy.diff.Severity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody's decision to let one entry pass the gate, with the reason.
 *
 * <p>It changes what a build does, never what is owed to people: the entry keeps its level in every
 * report, and notices, renewed consents and pages are made as if the suppression did not exist.
 *
 * @param fingerprint the entry; empty if rule and path name it
 * @param rule the id of the rule; empty if a fingerprint names the entry
 * @param path the place, which stands also for everything below it; empty as {@code rule}
 * @param reason why, for whoever reads the report
 * @param approvedBy who answers for it
 * @param on the day of the decision
 * @param expires the last day on which it holds; empty if it has none
 * @param lowered the severity to which a person lowered what only a person can decide
 * @param where its place in the file
 */
public record Suppression(
    Optional<Fingerprint> fingerprint,
    Optional<String> rule,
    Optional<String> path,
    String reason,
    String approvedBy,
    Optional<LocalDate> on,
    Optional<LocalDate> expires,
    Optional<Severity> lowered,
    SourceLocation where) {

  /** The level to which a person lowered it. */
  public Optional<ReportLevel> lowerTo() {
    return lowered.map(ReportLevel::of);
  }

  /** Whether it no longer holds on {@code day}. */
  public boolean isExpiredOn(LocalDate day) {
    return expires.filter(day::isAfter).isPresent();
  }

  /** Whether it is about {@code entry}. */
  public boolean matches(ReportEntry entry) {
    return fingerprint.filter(entry.fingerprint()::equals).isPresent()
        || (rule.filter(entry.rule().id()::equals).isPresent() && isAbove(entry.path()));
  }

  /** What it names, for messages: a fingerprint, or rule and path. */
  String target() {
    return fingerprint.map(Fingerprint::hex).orElse(rule.orElse("") + " " + path.orElse(""));
  }

  private boolean isAbove(String place) {
    return path.filter(own -> place.equals(own) || place.startsWith(own + "/")).isPresent();
  }
}
