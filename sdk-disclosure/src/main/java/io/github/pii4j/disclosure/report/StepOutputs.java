package io.github.pii4j.disclosure.report;

import java.io.IOException;
import java.util.Optional;

/**
 * What later steps of a GitHub workflow want to know of a report, for the file that {@code
 * GITHUB_OUTPUT} names. Its summary, for {@code GITHUB_STEP_SUMMARY}, is {@link
 * ReportFormat#MARKDOWN}.
 */
public final class StepOutputs {

  private StepOutputs() {}

  /**
   * Writes one {@code name=value} a line; every value is a number or a word of this module, never a
   * text out of a document.
   *
   * @throws IOException if {@code out} fails
   */
  public static void write(Report report, Appendable out) throws IOException {
    Verdict verdict = report.verdict();
    line(out, "outcome", verdict.outcome().word());
    line(out, "exit-code", verdict.outcome().exitCode());
    line(out, "gate", verdict.gate().word());
    line(out, "gravest", orNone(verdict.gravest().map(ReportLevel::word)));
    line(out, "required-bump", orNone(verdict.requiredBump().map(VersionContract::word)));
    line(out, "entries", report.entries().size());
    line(out, "failing", report.entries().stream().filter(report::isFailing).count());
    line(out, "suppressed", report.suppressed().size());
  }

  private static String orNone(Optional<String> word) {
    return word.orElse("none");
  }

  private static void line(Appendable out, String name, Object value) throws IOException {
    out.append(name).append('=').append(String.valueOf(value)).append('\n');
  }
}
