package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The unpacked distribution, with a cache and an environment of its own. */
record Launcher(Path home, Map<String, String> environment) {

  static Launcher unpackedIn(Path folder) throws Exception {
    Process tar =
        new ProcessBuilder("tar", "-xzf", packed(".tar.gz").toAbsolutePath().toString())
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
    return new Launcher(
        only(folder),
        Map.of(
            "JAVA_HOME",
            System.getProperty("java.home"),
            "PII4J_CACHE",
            folder.resolve("缓存 cache").toString()));
  }

  /** What the build packed. */
  static Path packed(String ending) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("pii4j-.*-command\\Q" + ending))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  Launcher with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Launcher(home, more);
  }

  Path script() {
    return home.resolve("bin/pii4j");
  }

  /** The archives in the cache, in the order of their names. */
  List<Path> archives() throws IOException {
    Path cache = Path.of(environment.getOrDefault("PII4J_CACHE", ""));
    if (Files.notExists(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.sorted().toList();
    }
  }

  LauncherRun run(String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(script().toString()));
    command.addAll(List.of(args));
    return command(command);
  }

  LauncherRun command(List<String> command) throws Exception {
    Path out = Files.createTempFile(home, "out", ".txt");
    Path err = Files.createTempFile(home, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().keySet().removeIf(Launcher::isOurs);
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    return new LauncherRun(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** What the machine of the test may have set. */
  private static boolean isOurs(String variable) {
    return variable.startsWith("PII4J_") || variable.startsWith("LC_") || variable.equals("CI");
  }
}
