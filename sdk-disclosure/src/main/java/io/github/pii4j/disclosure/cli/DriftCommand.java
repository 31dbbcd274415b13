package io.github.pii4j.disclosure.cli;

import io.github.pii4j.disclosure.SdkPlatform;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.SdkRules;
import io.github.pii4j.disclosure.drift.KnownSdks;
import io.github.pii4j.disclosure.drift.MavenDependencies;
import io.github.pii4j.disclosure.drift.PackagePattern;
import io.github.pii4j.disclosure.drift.SdkDrift;
import io.github.pii4j.disclosure.drift.ShippedArtifact;
import io.github.pii4j.disclosure.report.Report;
import io.github.pii4j.disclosure.report.ReportKind;
import io.github.pii4j.disclosure.report.ReportedDocument;
import io.github.pii4j.disclosure.report.ReportedDocument.Role;
import io.github.pii4j.document.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says where the list of SDKs and the build that ships differ. */
@Command(
    name = "drift",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares the SDKs that a build ships with those that the registry declares.",
      "Exit code 5 if they differ."
    })
final class DriftCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--sdks", required = true, paramLabel = "FILE", description = "The SDK registry.")
  private Path sdks = Path.of("");

  @Option(names = "--policy", paramLabel = "FILE", description = "The policy that it goes with.")
  private @Nullable Path policy;

  @Option(
      names = "--maven-tree",
      required = true,
      paramLabel = "FILE",
      description =
          "The text of mvn dependency:tree or dependency:list; may be given several times.")
  private List<Path> trees = new ArrayList<>();

  @Option(
      names = "--watch",
      converter = PackagePatternConverter.class,
      paramLabel = "PURL",
      description =
          "Counts as an SDK besides those that are known: " + PackagePattern.EXAMPLE + ".")
  private List<PackagePattern> watched = new ArrayList<>();

  @Option(
      names = "--platforms",
      split = ",",
      paramLabel = "P,P",
      description = "What the build is for, such as android or server; all if not given.")
  private Set<SdkPlatform> platforms = EnumSet.noneOf(SdkPlatform.class);

  @Mixin private ReportOptions options = new ReportOptions();

  DriftCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SubjectDocument declared = SubjectDocument.open(new FileSource(sdks));
    SdkRegistry registry = read(declared);
    List<ShippedArtifact> shipped = shipped();
    Report report =
        Report.builder(ReportKind.DRIFT, SdkRules.book(), options.today())
            .document(new ReportedDocument(Role.SUBJECT, sdks.toString(), Optional.empty()))
            .findings(
                SdkDrift.between(
                    registry, shipped, KnownSdks.bundled().watching(watched), platforms),
                path -> locate(path, shipped, declared))
            .suppressions(options.suppressions())
            .build();
    return options.write(report, console);
  }

  private SdkRegistry read(SubjectDocument declared) {
    return policy == null
        ? declared.registry()
        : declared.registry(SubjectDocument.open(new FileSource(policy)).policy());
  }

  private List<ShippedArtifact> shipped() {
    return trees.stream()
        .flatMap(file -> MavenDependencies.read(file.toString(), Inputs.text(file)).stream())
        .toList();
  }

  /** An artifact is found in its list, an SDK in the registry. */
  private static SourceLocation locate(
      String path, List<ShippedArtifact> shipped, SubjectDocument declared) {
    return shipped.stream()
        .filter(artifact -> artifact.purl().toString().equals(path))
        .findFirst()
        .map(ShippedArtifact::where)
        .orElseGet(() -> declared.locate(path));
  }
}
