package io.github.pii4j.disclosure.cli;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as a person unpacks it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher under test is a shell script")
class LauncherIT {

  private static final String[] DIFF = {
    "diff", "--lang", "en", "examples/versions/1.0.0/policy.yaml", "examples/policy.yaml"
  };

  /** Stands in for what takes seconds: a Java that says it made an archive. */
  private static final String DUMP =
      "case \"$*\" in *-Xshare:dump*) for it; do case $it in -XX:SharedArchiveFile=*)"
          + " echo made >\"${it#*=}\" ;; esac; done; exit 0 ;;"
          + " *DumpLoadedClassList*) exit 0 ;; esac";

  /** Unpacked once; with the archive that its first run makes, as that takes seconds. */
  @TempDir private static Path tools;

  private static Launcher unpacked;
  private static LauncherRun first;

  @TempDir Path folder;

  private Launcher launcher;

  @BeforeAll
  static void unpackAndRun() throws Exception {
    unpacked = Launcher.unpackedIn(tools);
    first = unpacked.run(DIFF);
  }

  /** The same with a cache of its own, in which nothing is yet. */
  @BeforeEach
  void begin() {
    launcher = unpacked.with("PII4J_CACHE", folder.resolve("缓存 cache").toString());
  }

  @Test
  void the_first_run_makes_an_archive_and_the_next_says_the_same() throws Exception {
    List<Path> made = unpacked.archives();
    LauncherRun next = unpacked.run(DIFF);

    assertThat(first.exitCode()).isEqualTo(1);
    assertThat(first.out()).contains("separate-consent", "(gate: reconsent, exit code 1)");
    assertThat(first.err()).startsWith("once it is planned whom you will ask");
    assertThat(next).isEqualTo(first);
    assertThat(made).singleElement().satisfies(archive -> assertThat(archive).isNotEmptyFile());
    assertThat(unpacked.archives()).isEqualTo(made);
  }

  @Test
  void the_next_run_takes_its_classes_from_the_archive() throws Exception {
    LauncherRun next = unpacked.with("PII4J_JAVA_OPTS", "-Xlog:class+load").run(DIFF);

    assertThat(next.loaded("io.github.pii4j.disclosure.cli.DiffCommand"))
        .contains("shared objects file");
    assertThat(next.loaded("picocli.CommandLine "))
        .as("its format is old, and Java 25 verifies such classes at every start")
        .contains(Runtime.version().feature() < 25 ? "shared objects file" : "pii4j.jar");
  }

  @Test
  void a_comparison_loads_nothing_that_it_does_not_need() throws Exception {
    LauncherRun run =
        launcher.with("PII4J_ARCHIVE", "off").with("PII4J_JAVA_OPTS", "-Xlog:class+load").run(DIFF);

    assertThat(run.loaded("io.github.pii4j.policy.diff.PolicyDiff")).isNotEmpty();
    for (String needless :
        List.of("freemarker.", "org.bouncycastle.", "cli.LintCommand ", "value.PiiFormats ")) {
      assertThat(run.loaded(needless)).isEmpty();
    }
  }

  @Test
  void a_folder_with_a_space_and_chinese_in_its_name_is_as_good() throws Exception {
    Launcher there = Launcher.unpackedIn(Files.createDirectory(folder.resolve("隐私 tools")));

    LauncherRun run = there.run(DIFF);

    assertThat(run).isEqualTo(launcher.with("PII4J_ARCHIVE", "off").run(DIFF));
    assertThat(there.archives()).hasSize(Runtime.version().feature() == 17 ? 0 : 1);
  }

  @Test
  void a_damaged_archive_is_survived() throws Exception {
    Path made = unpacked.archives().get(0);
    Path cache = Files.createDirectory(folder.resolve("缓存 cache"));
    Path archive = Files.copy(made, cache.resolve(made.getFileName()));
    byte[] whole = Files.readAllBytes(archive);
    assertThat(archive.toFile().setWritable(true)).isTrue();

    for (int kept : new int[] {whole.length - 100_000, whole.length / 2, 5_000, 3}) {
      Files.write(archive, Arrays.copyOf(whole, kept));
      assertThat(launcher.run(DIFF)).as("%s bytes", kept).isEqualTo(first);
    }
    Files.writeString(archive, "no archive at all\n".repeat(1_000));
    assertThat(launcher.run(DIFF)).isEqualTo(first);
  }

  @Test
  void a_folder_that_cannot_be_made_is_survived() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    LauncherRun run = launcher.with("PII4J_CACHE", file.resolve("cache").toString()).run(DIFF);

    assertThat(run).isEqualTo(launcher.with("PII4J_ARCHIVE", "off").run(DIFF));
    assertThat(launcher.archives()).isEmpty();
  }

  @Test
  void an_archive_is_made_in_a_job_only_if_one_is_asked_for() throws Exception {
    Launcher job = launcher.with("CI", "true").with("JAVA_HOME", java("17.0.99", DUMP).toString());

    job.run("--version");
    assertThat(launcher.archives()).isEmpty();

    job.with("PII4J_ARCHIVE", "on").run("--version");
    assertThat(launcher.archives()).hasSize(1);
  }

  @Test
  void another_jar_gets_another_archive() throws Exception {
    Path copy = folder.resolve("copy");
    Files.createDirectories(copy.resolve("bin"));
    Files.createDirectories(copy.resolve("lib"));
    Files.copy(launcher.script(), copy.resolve("bin/pii4j"), COPY_ATTRIBUTES);
    Files.createSymbolicLink(
        copy.resolve("lib/pii4j.jar"), launcher.home().resolve("lib/pii4j.jar"));
    Launcher there =
        new Launcher(copy, launcher.environment())
            .with("JAVA_HOME", java("17.0.99", DUMP).toString());

    for (String sum : List.of("fedcba9876543210fedcba98", "0123456789abcdef01234567")) {
      Files.writeString(copy.resolve("lib/pii4j.jar.sha256"), sum);
      there.run("--version");
    }

    assertThat(launcher.archives())
        .hasSize(2)
        .anyMatch(archive -> archive.getFileName().toString().startsWith("0123456789abcdef-"));
  }

  @Test
  void an_archive_that_could_not_be_made_is_not_tried_again() throws Exception {
    Path java = java("17.0.99", "case \"$*\" in *DumpLoadedClassList*) exit 1 ;; esac");
    Launcher unable = launcher.with("JAVA_HOME", java.toString());

    unable.run("--version");
    unable.run("--version");

    assertThat(java.resolve("calls")).content().containsOnlyOnce("DumpLoadedClassList");
    assertThat(launcher.archives()).singleElement().satisfies(it -> assertThat(it).isEmptyFile());
  }

  @Test
  void exit_codes_pass_through() throws Exception {
    Launcher quick = launcher.with("PII4J_ARCHIVE", "off");

    assertThat(quick.run("rules").exitCode()).isZero();
    assertThat(quick.run("no-such-command").exitCode()).isEqualTo(2);
    assertThat(quick.run("lint", "LICENSE").exitCode()).isEqualTo(3);
    assertThat(quick.run("diff", "none.yaml", "examples/policy.yaml").exitCode()).isEqualTo(4);
  }

  @Test
  void arguments_keep_their_spaces_and_characters_in_a_container_without_a_language()
      throws Exception {
    Path policy = launcher.home().resolve("隐私 政策 $HOME *.yaml");
    Files.copy(launcher.home().resolve("examples/policy.yaml"), policy);

    LauncherRun run =
        launcher
            .with("PII4J_ARCHIVE", "off")
            .with("LC_ALL", "C")
            .run("diff", policy.getFileName().toString(), "examples/policy.yaml");

    assertThat(run.out()).contains("隐私 政策 $HOME *.yaml 2.0.0");
    assertThat(run.exitCode()).isEqualTo(6);
  }

  @Test
  void it_is_found_through_a_link_and_by_the_path() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("pii4j"), bin.relativize(launcher.script()));
    String path = bin + ":" + System.getenv("PATH");

    LauncherRun run =
        launcher
            .with("PII4J_ARCHIVE", "off")
            .with("PATH", path)
            .command(List.of("sh", "-c", "pii4j --version"));

    assertThat(run.out()).startsWith("pii4j 0.");
  }

  @Test
  void a_java_that_is_not_there_or_too_old_is_said() throws Exception {
    LauncherRun none = launcher.with("JAVA_HOME", folder.toString()).run("rules");
    Path eleven = java("11.0.25", "exit 0");
    LauncherRun old = launcher.with("JAVA_HOME", eleven.toString()).run("rules");

    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("JAVA_HOME has no bin/java");
    assertThat(old.exitCode()).isEqualTo(2);
    assertThat(old.err()).contains("this Java is 11.0.25; 17 or newer is needed");
  }

  @Test
  void commands_get_the_compiler_and_the_collector_that_they_are_worth() throws Exception {
    Path java = java("17.0.99", "exit 0");
    Launcher told = launcher.with("JAVA_HOME", java.toString()).with("PII4J_ARCHIVE", "off");

    told.run("--lang", "zh", "diff", "redact", "b");
    told.run("--lang", "zh", "redact", "a.log");
    told.run("render", "--out", "pages");

    assertThat(Files.readAllLines(java.resolve("calls")))
        .satisfiesExactly(
            diff -> assertThat(diff).contains("-XX:TieredStopAtLevel=1"),
            redact -> assertThat(redact).doesNotContain("-XX:TieredStopAtLevel"),
            render ->
                assertThat(render)
                    .contains("-XX:+UseParallelGC", "lib/compiler.json -")
                    .doesNotContain("-XX:TieredStopAtLevel", "-XX:+UseSerialGC"));
  }

  @Test
  void pages_are_the_same_with_and_without_the_better_compiler_and_nothing_else_is_said()
      throws Exception {
    String[] render = {
      "render", "--policy", "examples/policy.yaml", "--sdks", "examples/sdks.yaml"
    };
    Path copy = Files.createDirectories(folder.resolve("plain tools"));
    Launcher plain = Launcher.unpackedIn(copy).with("PII4J_ARCHIVE", "off");
    Files.delete(plain.home().resolve("lib/compiler.json"));

    LauncherRun better = launcher.with("PII4J_ARCHIVE", "off").run(to(render, "one"));
    LauncherRun quick = plain.run(to(render, "other"));

    assertThat(better.exitCode()).isZero();
    assertThat(better.err()).isEmpty();
    assertThat(better.out().replace("/one/", "/other/")).isEqualTo(quick.out());
    assertThat(index("one")).isEqualTo(index("other"));
  }

  private String[] to(String[] render, String name) {
    return Stream.concat(Arrays.stream(render), Stream.of("--out", folder.resolve(name).toString()))
        .toArray(String[]::new);
  }

  /** The hash of every page. */
  private String index(String name) throws IOException {
    return Files.readString(folder.resolve(name).resolve(".well-known/privacy-disclosure.json"));
  }

  @Test
  void the_zip_holds_the_same_and_no_time_of_its_build() throws Exception {
    try (ZipFile zip = new ZipFile(Launcher.packed(".zip").toFile())) {
      String root = launcher.home().getFileName() + "/";

      assertThat(zip.stream().map(ZipEntry::getName))
          .contains(root + "bin/pii4j", root + "bin/pii4j.cmd", root + "lib/pii4j.jar")
          .contains(root + "lib/compiler.json")
          .contains(root + "examples/policy.yaml", root + "LICENSE", root + "README.md");
      assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
    }
  }

  /** A Java that notes how it is called, does as it is told and then calls the real one. */
  private Path java(String version, String script) throws IOException {
    Path home = Files.createDirectories(folder.resolve("java " + version));
    Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
    Path real = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.writeString(
        java,
        "#!/bin/sh\necho \"$*\" >>\""
            + home.resolve("calls")
            + "\"\n"
            + script
            + "\n"
            + "exec \""
            + real
            + "\" \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return home;
  }
}
