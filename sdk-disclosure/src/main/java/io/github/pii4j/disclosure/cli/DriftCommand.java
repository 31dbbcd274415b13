package io.github.pii4j.disclosure.cli;

import io.github.pii4j.disclosure.SdkPlatform;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.SdkRules;
import io.github.pii4j.disclosure.drift.BuildFiles;
import io.github.pii4j.disclosure.drift.CollectedItems;
import io.github.pii4j.disclosure.drift.KnownSdks;
import io.github.pii4j.disclosure.drift.MavenDependencies;
import io.github.pii4j.disclosure.drift.PackagePattern;
import io.github.pii4j.disclosure.drift.SdkDrift;
import io.github.pii4j.disclosure.drift.ShippedContents;
import io.github.pii4j.disclosure.report.Report;
import io.github.pii4j.disclosure.report.ReportKind;
import io.github.pii4j.disclosure.report.ReportedDocument;
import io.github.pii4j.disclosure.report.ReportedDocument.Role;
import io.github.pii4j.policy.PrivacyPolicy;
import java.io.IOException;
import java.nio.file.Files;
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
import picocli.CommandLine.Parameters;

/** Says where the list of SDKs and the build that ships differ. */
@Command(
    name = "drift",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares the SDKs that a build ships with those that the registry declares, and what they",
      "may collect with what is declared.",
      "Exit code 5 if they differ."
    })
final class DriftCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--sdks", required = true, paramLabel = "FILE", description = "The SDK registry.")
  private Path sdks = Path.of("");

  @Option(names = "--policy", paramLabel = "FILE", description = "The policy that it goes with.")
  private @Nullable Path policy;

  @Parameters(
      arity = "0..*",
      paramLabel = "BUILD",
      description = {
        "What ships: gradle.lockfile, *.versions.toml, pom.xml, CycloneDX, SPDX, Podfile.lock,",
        "Package.resolved, package-lock.json, pnpm-lock.yaml, yarn.lock, pubspec.lock,",
        "oh-package-lock.json5, PrivacyInfo.xcprivacy, JAR, AAR, APK, AAB, or folders of them."
      })
  private List<Path> builds = new ArrayList<>();

  @Option(
      names = "--maven-tree",
      paramLabel = "FILE",
      description =
          "The text of mvn dependency:tree or dependency:list; may be given several times.")
  private List<Path> trees = new ArrayList<>();

  @Option(
      names = "--classes",
      paramLabel = "DIR|JAR",
      description = {
        "Classes of the product, whose typed values and @Collects are held against --policy;",
        "may be given several times."
      })
  private List<Path> classes = new ArrayList<>();

  @Option(
      names = "--watch",
      converter = PackagePatternConverter.class,
      paramLabel = "PURL",
      description =
          "Counts as an SDK besides those that are known: " + PackagePattern.EXAMPLE + ".")
  private List<PackagePattern> watched = new ArrayList<>();

  @Option(
      names = "--known-sdks",
      paramLabel = "FILE",
      description = {
        "A table of SDKs of yours, with the columns of the bundled one (docs/known-sdks.md);",
        "may be given several times."
      })
  private List<Path> tables = new ArrayList<>();

  @Option(
      names = "--platforms",
      split = ",",
      paramLabel = "P,P",
      description = "What the build is for, such as android or server; all if not given.")
  private Set<SdkPlatform> platforms = EnumSet.noneOf(SdkPlatform.class);

  @Option(
      names = "--missing-rows",
      paramLabel = "FILE",
      description = {
        "Writes rows for the registry, as YAML, of what ships undeclared and is known; a person",
        "adds what a build cannot tell."
      })
  private @Nullable Path missingRows;

  @Mixin private ReportOptions options = new ReportOptions();

  DriftCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SubjectDocument declared = SubjectDocument.open(new FileSource(sdks));
    Report.Builder report =
        Report.builder(ReportKind.DRIFT, SdkRules.book(), options.today())
            .document(new ReportedDocument(Role.SUBJECT, sdks.toString(), Optional.empty()))
            .suppressions(options.suppressions());
    if (policy == null) {
      requireNoClasses();
      add(check(declared.registry()), declared, report);
    } else {
      SubjectDocument policyDocument = SubjectDocument.open(new FileSource(policy));
      PrivacyPolicy read = policyDocument.policy();
      add(check(declared.registry(read)).policy(read), declared, report);
      classes.forEach(folder -> add(CollectedItems.in(folder), read, policyDocument, report));
    }
    return options.write(report.build(), console);
  }

  private void add(SdkDrift.Check check, SubjectDocument declared, Report.Builder report) {
    ShippedContents shipped = shipped();
    SdkDrift drift = check.check(shipped);
    writeMissingRows(check.missingRows(shipped));
    report.findings(
        drift.findings(), path -> drift.placeOf(path).orElseGet(() -> declared.locate(path)));
  }

  private void writeMissingRows(String rows) {
    if (missingRows == null) {
      return;
    }
    try {
      requireNotRegistry(missingRows);
      Files.writeString(missingRows, rows);
    } catch (IOException e) {
      throw CommandFailure.usage(
          missingRows + ": cannot be written; name another file", missingRows + "：无法写入；请指定其他文件");
    }
  }

  /** Rows in place of a registry would be the end of it. */
  private void requireNotRegistry(Path rows) throws IOException {
    if (Files.exists(rows) && Files.isSameFile(rows, sdks)) {
      throw CommandFailure.usage(
          rows + ": is the registry itself; name another file, and copy its rows under sdks",
          rows + "：就是清单本身；请指定其他文件，再将其中的行复制到 sdks 之下");
    }
  }

  private static void add(
      CollectedItems code, PrivacyPolicy policy, SubjectDocument declared, Report.Builder report) {
    report.findings(
        code.undeclaredIn(policy),
        path -> code.placeOf(path).orElseGet(() -> declared.locate(path)));
  }

  private void requireNoClasses() {
    if (!classes.isEmpty()) {
      throw CommandFailure.usage(
          "--classes is held against a policy; name it with --policy",
          "--classes 需与政策对照；请用 --policy 指定");
    }
  }

  private SdkDrift.Check check(SdkRegistry registry) {
    return SdkDrift.of(registry).recognising(known()).platforms(platforms);
  }

  private KnownSdks known() {
    KnownSdks known = KnownSdks.bundled().watching(watched);
    for (Path table : tables) {
      known = known.withRowsOf(table);
    }
    return known;
  }

  private ShippedContents shipped() {
    if (trees.isEmpty() && builds.isEmpty() && classes.isEmpty()) {
      throw CommandFailure.usage(
          "name what the build ships: lock files, archives or folders of them, or --maven-tree",
          "请指定构建内容：锁文件、归档或其目录，或使用 --maven-tree");
    }
    ShippedContents shipped = ShippedContents.NONE;
    for (Path tree : trees) {
      shipped =
          shipped.plus(
              ShippedContents.ofMaven(MavenDependencies.read(tree.toString(), Inputs.text(tree))));
    }
    for (Path build : builds) {
      shipped = shipped.plus(BuildFiles.read(build));
    }
    return shipped;
  }
}
