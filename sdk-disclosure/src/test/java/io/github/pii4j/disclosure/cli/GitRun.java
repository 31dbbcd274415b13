package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The git command in a repository of a test's own, whatever the machine's settings are. */
final class GitRun {

  private GitRun() {}

  /** A new repository with a branch {@code main}. */
  static void init(Path folder) {
    of(folder, "init", "-q", "-b", "main");
    of(folder, "config", "user.name", "Test");
    of(folder, "config", "user.email", "test@example.com");
  }

  static String of(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    isolate(builder);
    try {
      Process git = builder.redirectErrorStream(true).start();
      String output = new String(git.getInputStream().readAllBytes(), UTF_8);
      if (git.waitFor() != 0) {
        throw new IllegalStateException("git " + List.of(arguments) + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void isolate(ProcessBuilder builder) {
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
  }
}
