package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.disclosure.SdkRules;
import io.github.pii4j.disclosure.report.Report;
import io.github.pii4j.disclosure.report.ReportFormat;
import io.github.pii4j.disclosure.report.StepOutputs;
import io.github.pii4j.disclosure.report.Suppressions;
import io.github.pii4j.document.Document;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a report is written, what it lets pass, and on which day. */
final class ReportOptions {

  private static final OpenOption[] ANEW = {
    StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING
  };
  private static final OpenOption[] APPENDED = {
    StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND
  };

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = {
        "text, singleline, json, markdown, html, sarif, junit, github or gitlab",
        "(default: ${DEFAULT-VALUE})."
      })
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the report goes; standard output if not given.")
  private @Nullable Path output;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description = "One more report; may be given several times.")
  private Map<ReportFormat, Path> reports = new LinkedHashMap<>();

  @Option(
      names = "--step-outputs",
      paramLabel = "FILE",
      description = "Adds NAME=VALUE lines for later steps, as GITHUB_OUTPUT wants them.")
  private @Nullable Path stepOutputs;

  @Option(
      names = "--suppressions",
      paramLabel = "FILE",
      description = "What the team has accepted, with reasons (kind: Suppressions).")
  private @Nullable Path suppressions;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description =
          "The day on which reviews and suppressions must be in date; today if not given.")
  private @Nullable LocalDate today;

  LocalDate today() {
    return today == null ? LocalDate.now(ZoneId.systemDefault()) : today;
  }

  /** What the team has accepted. */
  Suppressions suppressions() {
    return suppressions == null
        ? Suppressions.NONE
        : Suppressions.read(Document.open(suppressions), SdkRules.book());
  }

  /** Writes every report that was asked for, and says how the run ends. */
  int write(Report report, Console console) {
    if (output == null) {
      print(report, console);
    } else {
      write(output, ANEW, out -> format.write(report, console.locale(), out));
    }
    reports.forEach(
        (kind, file) -> write(file, ANEW, out -> kind.write(report, console.locale(), out)));
    Optional.ofNullable(stepOutputs)
        .ifPresent(file -> write(file, APPENDED, out -> StepOutputs.write(report, out)));
    return report.verdict().outcome().exitCode();
  }

  private void print(Report report, Console console) {
    try {
      format.write(report, console.locale(), console.out());
    } catch (IOException e) {
      throw unwritten();
    }
    if (console.out().checkError()) { // Flushes, ahead of any advice on the other stream.
      throw unwritten();
    }
  }

  private static CommandFailure unwritten() {
    return CommandFailure.usage(
        "the report cannot be written; check where the output goes", "无法写出报告；请检查输出去向");
  }

  private static void write(Path file, OpenOption[] how, Content content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer out = Files.newBufferedWriter(file, UTF_8, how)) {
        content.writeTo(out);
      }
    } catch (IOException e) {
      throw CommandFailure.usage(
          file + ": cannot be written; name a file in a folder that you may write to",
          file + "：无法写入；请指定可写目录中的文件");
    }
  }

  /** What goes into a file. */
  private interface Content {
    void writeTo(Appendable out) throws IOException;
  }
}
