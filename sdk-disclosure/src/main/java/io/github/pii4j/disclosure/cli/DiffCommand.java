package io.github.pii4j.disclosure.cli;

import io.github.pii4j.disclosure.report.Report;
import io.github.pii4j.policy.diff.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a new version of a policy or a registry obliges its publisher to do. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares two versions of a policy, or of an SDK registry, by meaning.",
      "Each is a file, or REF:PATH of the git repository: origin/main:privacy/policy.yaml.",
      "Exit code 1 at or above --fail-on, 3 if the new version may not be published,",
      "4 if the version in force is not there, 6 if the version number does not fit."
    })
final class DiffCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "BASE", description = "The version in force.")
  private String base = "";

  @Parameters(index = "1", paramLabel = "HEAD", description = "The version to come.")
  private String head = "";

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "reconsent",
      description =
          "editorial, record, notify, reconsent, separate or invalid (default: ${DEFAULT-VALUE}).")
  private Severity failOn = Severity.RECONSENT;

  @Option(
      names = "--base-missing",
      paramLabel = "fail|ok",
      defaultValue = "fail",
      description = "What it means that nothing is in force yet (default: ${DEFAULT-VALUE}).")
  private BaseMissing baseMissing = BaseMissing.FAIL;

  @Option(
      names = "--sdks-base",
      paramLabel = "BASE",
      description = "The SDK registry in force, which shares the policy's version.")
  private @Nullable String sdksBase;

  @Option(names = "--sdks-head", paramLabel = "HEAD", description = "The SDK registry to come.")
  private @Nullable String sdksHead;

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = "Where git is asked for REF:PATH; the folder of HEAD if not given.")
  private @Nullable Path repository;

  @Mixin private ReportOptions options = new ReportOptions();

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DocumentSource after = DocumentSource.parse(head, near());
    DocumentSource before = DocumentSource.parse(base, near());
    if (before.isMissing()) {
      return nothingInForce(before, after);
    }
    DiffReport diff = new DiffReport(options, failOn);
    DocumentPair pair = DocumentPair.open(before, after);
    diff.compare(pair.before(), pair.after());
    compareRegistries(diff);
    return finish(diff);
  }

  private void compareRegistries(DiffReport diff) {
    if (sdksBase == null && sdksHead == null) {
      return;
    }
    if (sdksBase == null || sdksHead == null) {
      throw CommandFailure.usage(
          "--sdks-base and --sdks-head go together; name both", "--sdks-base 与 --sdks-head 须同时指定");
    }
    DocumentSource before = DocumentSource.parse(sdksBase, near());
    SubjectDocument after = SubjectDocument.open(DocumentSource.parse(sdksHead, near()));
    if (before.isMissing()) {
      requireFirst(before);
      diff.compareWithNothing(after);
    } else {
      diff.compareSdks(SubjectDocument.open(before), after);
    }
  }

  /** The new version must still be one that can be read. */
  private int nothingInForce(DocumentSource before, DocumentSource after) {
    requireFirst(before);
    SubjectDocument first = SubjectDocument.open(after);
    DiffReport diff = new DiffReport(options, failOn);
    diff.compareWithNothing(first);
    return finish(diff);
  }

  private void requireFirst(DocumentSource missing) {
    if (baseMissing == BaseMissing.FAIL) {
      throw missing.whyMissing();
    }
  }

  private int finish(DiffReport diff) {
    Report report = diff.build();
    int code = options.write(report, console);
    diff.advice(report).forEach(advice -> console.err().println(advice.in(console.locale())));
    return code;
  }

  private Path near() {
    if (repository != null) {
      return repository;
    }
    Path file = Path.of(head);
    return Files.exists(file) ? file : Path.of("");
  }

  /** What to make of a first release. */
  private enum BaseMissing {
    FAIL,
    OK
  }
}
