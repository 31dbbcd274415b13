package io.github.pii4j.disclosure.cli;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.PolicyDiff;
import io.github.pii4j.policy.diff.Severity;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a new version of a policy obliges its publisher to do. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares two versions of a policy by meaning.",
      "Writes SEVERITY<TAB>RULE<TAB>PATH<TAB>WORDS for each change, the gravest first.",
      "Exit code 1 at or above --fail-on, 3 if the new version may not be published,",
      "6 if its version number does not fit."
    })
final class DiffCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "OLD", description = "The version in force.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The version to come.")
  private Path after = Path.of("");

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "reconsent",
      description =
          "editorial, record, notify, reconsent, separate or invalid (default: ${DEFAULT-VALUE}).")
  private Severity failOn = Severity.RECONSENT;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PolicyDiff diff = PolicyDiff.between(read(before), read(after));
    diff.changes().forEach(this::print);
    printSummary(diff);
    return exitCode(diff);
  }

  private static PrivacyPolicy read(Path file) {
    return PrivacyPolicy.read(Document.open(file), Catalogue.bundled());
  }

  private void print(Change change) {
    console.line(
        String.join(
            "\t",
            change.severity().name(),
            change.rule().id(),
            change.path(),
            change.message().in(console.locale())));
  }

  private void printSummary(PolicyDiff diff) {
    String level =
        diff.severity()
            .map(severity -> severity + ": " + severity.duty().in(console.locale()))
            .orElse(console.say("no change", "没有变更"));
    console.err().println(diff.before() + " -> " + diff.after() + "  " + level);
    diff.versionProblem().ifPresent(problem -> console.err().println(problem.in(console.locale())));
  }

  private int exitCode(PolicyDiff diff) {
    if (diff.isAtLeast(Severity.INVALID)) {
      return ExitCode.INVALID;
    }
    if (diff.versionProblem().isPresent()) {
      return ExitCode.VERSION;
    }
    return diff.isAtLeast(failOn) ? ExitCode.GATE : ExitCode.OK;
  }
}
