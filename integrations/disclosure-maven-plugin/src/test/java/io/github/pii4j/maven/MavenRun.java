package io.github.pii4j.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One run of the Maven that runs this test, over the artifacts of this build. */
record MavenRun(int exitCode, String log) {

  private static final Path HOME = Path.of(System.getProperty("maven.home", "/usr/share/maven"));

  /** A repository of the test's own, so that nothing of this build reaches the user's. */
  static final Path REPOSITORY = Path.of("target", "it-repository").toAbsolutePath();

  static MavenRun in(Path project, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(HOME.resolve("bin").resolve("mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-Dmaven.repo.local=" + REPOSITORY));
    command.addAll(List.of(arguments));
    return of(project, command);
  }

  static MavenRun of(Path folder, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().remove("MAVEN_OPTS");
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      String log = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new MavenRun(process.waitFor(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the log says at the level of errors. */
  String errors() {
    return log.lines().filter(line -> line.startsWith("[ERROR]")).collect(Collectors.joining("\n"));
  }
}
