package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command with options of a person's own for the JVM, right ones and wrong ones. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher under test is a shell script")
class LauncherOptionsIT {

  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

  @TempDir private static Path tools;

  private static Launcher launcher;

  @TempDir Path folder;

  @BeforeAll
  static void unpack() throws Exception {
    launcher = Launcher.unpackedIn(tools).with("PII4J_ARCHIVE", "off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseG1GC", "-XX:+UseSerialGC", "-Xmx256m"})
  void pages_are_rendered_with_the_options_asked_for(String options) throws Exception {
    LauncherRun run = render(launcher.with("PII4J_JAVA_OPTS", options));

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(folder.resolve("index.html")).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xms1g -Xmx512m",
        "-Xmx100000g",
        "-XX:+UseSerialGC -XX:+UseG1GC",
        "-XX:+UseNoSuchGC",
        "-XX:NoSuchOption=1"
      })
  void a_jvm_that_cannot_start_says_why(String options) throws Exception {
    LauncherRun run = render(launcher.with("PII4J_JAVA_OPTS", options));

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.out() + run.err()).isNotBlank();
  }

  @Test
  void nor_is_it_silent_where_the_options_come_from_elsewhere() throws Exception {
    LauncherRun run = render(launcher.with("JDK_JAVA_OPTIONS", "-Xmx100000g"));

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.out() + run.err()).contains("Could not reserve enough space");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseG1GC", "-XX:+UseZGC"})
  void the_collector_of_the_launcher_gives_way(String collector) throws Exception {
    for (String command : List.of("rules", "render")) {
      Path calls = folder.resolve("calls " + command);
      launcher
          .with("PII4J_JAVA_OPTS", collector)
          .with("JAVA_HOME", noting(calls).toString())
          .run(command);

      assertThat(calls)
          .content()
          .contains(collector)
          .doesNotContain("-XX:+UseSerialGC", "-XX:+UseParallelGC", "lib/compiler.json");
    }
  }

  @Test
  void each_link_of_the_readme_leads_to_a_file_beside_it() throws Exception {
    String readme = Files.readString(launcher.home().resolve("README.md"));
    String command = Files.readString(launcher.home().resolve("docs/command-line.md"));

    assertThat(linked(readme)).contains("docs/command-line.md", "LICENSE");
    assertThat(linked(readme)).allMatch(link -> Files.exists(launcher.home().resolve(link)));
    assertThat(linked(command))
        .isNotEmpty()
        .allMatch(link -> Files.exists(launcher.home().resolve("docs").resolve(link)));
  }

  private static List<String> linked(String markdown) {
    return LINK.matcher(markdown).results().map(link -> link.group(1)).toList();
  }

  /** A Java that only notes how it is called. */
  private Path noting(Path calls) throws Exception {
    Path home = Files.createTempDirectory(folder, "java");
    Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"$*\" >>\"" + calls + "\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return home;
  }

  private LauncherRun render(Launcher configured) throws Exception {
    return configured.run(
        "render",
        "--policy",
        "examples/policy.yaml",
        "--sdks",
        "examples/sdks.yaml",
        "--out",
        folder.toString());
  }
}
