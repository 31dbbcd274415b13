package io.github.pii4j.disclosure.cli;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.RegistryLint;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.DocumentException;
import io.github.pii4j.document.UnreadableDocumentException;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.lint.Finding;
import io.github.pii4j.policy.lint.FindingLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what is wrong with policies and registries: every file, every mistake, one line each. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks policies and SDK registries (kind: PrivacyPolicy or SdkRegistry).",
      "Writes FILE: LEVEL RULE PATH: WORDS for each finding.",
      "Exit code 1 if there is an error, 3 if a document's content is wrong."
    })
final class LintCommand implements Callable<Integer> {

  private final Console console;
  private int exitCode = ExitCode.OK;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Policies and registries.")
  private List<Path> files = new ArrayList<>();

  LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    files.forEach(this::lint);
    return exitCode;
  }

  private void lint(Path file) {
    try {
      findings(Document.open(file)).forEach(finding -> print(file, finding));
    } catch (DocumentException wrong) {
      wrong.problems().forEach(problem -> console.err().println(problem.in(console.locale())));
      boolean unreadable = wrong instanceof UnreadableDocumentException;
      raise(unreadable ? ExitCode.USAGE : ExitCode.INVALID);
    } catch (CommandFailure unknown) {
      console.err().println(unknown.in(console));
      raise(unknown.exitCode());
    }
  }

  private List<Finding> findings(Document document) {
    Catalogue catalogue = Catalogue.bundled();
    return switch (document.kind().orElse("")) {
      case "PrivacyPolicy" -> {
        PrivacyPolicy.read(document, catalogue);
        yield List.of();
      }
      case "SdkRegistry" -> RegistryLint.check(SdkRegistry.read(document, catalogue));
      default -> throw unknownKind(document);
    };
  }

  /** A document that cannot even be parsed says so itself. */
  private static CommandFailure unknownKind(Document document) {
    document.requireWellFormed();
    return new CommandFailure(
        ExitCode.INVALID,
        document.source() + ":1:1: \"kind\" must be PrivacyPolicy or SdkRegistry",
        document.source() + ":1:1: “kind”应为 PrivacyPolicy 或 SdkRegistry");
  }

  private void print(Path file, Finding finding) {
    console.line(
        file
            + ": "
            + finding.level().name().toLowerCase(Locale.ROOT)
            + " "
            + finding.rule().id()
            + " "
            + finding.path()
            + ": "
            + finding.message().in(console.locale()));
    if (finding.level() == FindingLevel.ERROR) {
      raise(ExitCode.GATE);
    }
  }

  private void raise(int code) {
    exitCode = Math.max(exitCode, code);
  }
}
