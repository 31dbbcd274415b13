package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Shell lines run as a CI runs them: bash that stops at the first line that fails. */
record JobRun(Path folder, int exitCode, String log) {

  /** Where {@code java} is, which starts as the launcher starts it: half the processor time. */
  static final Path JAVA = quickJava();

  static JobRun of(Path folder, String steps, Map<String, String> environment) {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", steps))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    GitRun.isolate(builder);
    builder.environment().put("PATH", JAVA + ":" + System.getenv("PATH"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    try {
      Process job = builder.start();
      job.getOutputStream().close();
      String log = new String(job.getInputStream().readAllBytes(), UTF_8);
      return new JobRun(folder, job.waitFor(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path quickJava() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "quick-java")).toAbsolutePath();
      Path java = folder.resolve("java");
      Path real = Path.of(System.getProperty("java.home"), "bin", "java");
      String flags = " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto \"$@\"\n";
      Files.writeString(java, "#!/bin/sh\nexec '" + real + "'" + flags, UTF_8);
      if (!java.toFile().setExecutable(true)) {
        throw new IOException("cannot be made executable: " + java);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the job left behind in a file. */
  String file(String name) throws IOException {
    return Files.readString(folder.resolve(name), UTF_8);
  }
}
