package io.github.pii4j.disclosure.cli;

import io.github.pii4j.document.DocumentException;
import io.github.pii4j.document.UnreadableDocumentException;
import io.github.pii4j.policy.lint.FindingLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with policies and registries: every file, every mistake. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks policies with their texts, and SDK registries (kind: PrivacyPolicy or SdkRegistry).",
      "A registry is checked beside the policy that is named before it.",
      "Exit code 1 at or above --fail-on, 3 if a document's content is wrong."
    })
final class LintCommand implements Callable<Integer> {

  private final Console console;
  private int exitCode = ExitCode.OK;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Policies and registries.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--packs",
      split = ",",
      paramLabel = "ID,ID",
      description = "Rule packs that are on besides those that the policy names.")
  private List<String> packs = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "error",
      description = "info, warning or error (default: ${DEFAULT-VALUE}).")
  private FindingLevel failOn = FindingLevel.ERROR;

  @Mixin private ReportOptions options = new ReportOptions();

  LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    LintReport report = new LintReport(options, failOn, packs);
    files.forEach(file -> lint(file, report));
    if (!report.isEmpty()) {
      raise(options.write(report.build(), console));
    }
    return exitCode;
  }

  private void lint(Path file, LintReport report) {
    try {
      report.check(SubjectDocument.open(new FileSource(file)));
    } catch (DocumentException wrong) {
      wrong.problems().forEach(problem -> console.err().println(problem.in(console.locale())));
      boolean unreadable = wrong instanceof UnreadableDocumentException;
      raise(unreadable ? ExitCode.USAGE : ExitCode.INVALID);
    } catch (CommandFailure unknown) {
      console.err().println(unknown.in(console));
      raise(unknown.exitCode());
    }
  }

  private void raise(int code) {
    exitCode = Math.max(exitCode, code);
  }
}
