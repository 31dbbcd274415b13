package io.github.pii4j.disclosure.report;

import io.github.pii4j.policy.diff.Severity.Bump;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what the entries of a report come to. */
record Judge(ReportKind kind, ReportLevel gate) {

  Verdict verdict(List<ReportEntry> entries) {
    Optional<ReportLevel> gravest =
        entries.stream()
            .flatMap(entry -> entry.countedLevel().stream())
            .max(Comparator.naturalOrder());
    return new Verdict(gravest, gate, outcome(entries, gravest), requiredBump(entries));
  }

  /** The largest step that any entry asks for. */
  static Optional<Bump> requiredBump(List<ReportEntry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.requiredBump().stream())
        .max(Comparator.naturalOrder());
  }

  private Outcome outcome(List<ReportEntry> entries, Optional<ReportLevel> gravest) {
    if (entries.stream().anyMatch(Judge::isUnpublishable)) {
      return Outcome.INVALID;
    }
    if (entries.stream().anyMatch(Judge::isBreach)) {
      return Outcome.VERSION;
    }
    if (gravest.filter(level -> level.isAtLeast(gate)).isEmpty()) {
      return Outcome.PASSED;
    }
    return kind == ReportKind.DRIFT ? Outcome.DRIFT : Outcome.GATE;
  }

  private static boolean isUnpublishable(ReportEntry entry) {
    return entry.level() == ReportLevel.INVALID && !isBreach(entry);
  }

  private static boolean isBreach(ReportEntry entry) {
    return VersionContract.RULES.contains(entry.rule().id());
  }
}
