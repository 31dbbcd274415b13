package io.github.pii4j.disclosure.report;

import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.Fingerprint;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Scope;
import io.github.pii4j.policy.lint.Finding;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.Optional;
import java.util.function.Function;

/** Makes entries of a report out of what lint, drift and diff found. */
final class Entries {

  private Entries() {}

  static ReportEntry of(Finding finding, Function<String, SourceLocation> locate) {
    return new ReportEntry(
        finding.rule(),
        ReportLevel.of(finding.level()),
        finding.path(),
        locate.apply(finding.path()),
        finding.message(),
        "",
        finding.value(),
        Optional.empty(),
        Scope.NONE,
        finding.fingerprint(),
        Optional.empty());
  }

  static ReportEntry of(Change change, Function<String, SourceLocation> locate) {
    return new ReportEntry(
        change.rule(),
        ReportLevel.of(change.severity()),
        change.path(),
        locate.apply(change.path()),
        change.message(),
        change.before(),
        change.after(),
        Optional.of(change.direction()),
        change.scope(),
        change.fingerprint(),
        Optional.empty());
  }

  static ReportEntry of(VersionContract contract, VersionContract.Breach breach, RuleBook book) {
    return new ReportEntry(
        book.require(breach.rule()),
        ReportLevel.INVALID,
        "version",
        contract.where(),
        breach.message(),
        contract.before().toString(),
        contract.after().toString(),
        Optional.empty(),
        Scope.NONE,
        Fingerprint.of(breach.rule(), "version"),
        Optional.empty());
  }
}
