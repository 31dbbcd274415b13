package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command, as a process of its own. */
class CommandJarIT {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @Test
  void tells_a_deadline_over_the_spring_festival() throws Exception {
    assertThat(run("deadline", "2026-02-13T17:00:00+08:00")).contains("2026-03-12");
  }

  @Test
  void tells_a_deadline_on_an_adjusted_saturday() throws Exception {
    assertThat(run("deadline", "2026-01-26T09:00:00+08:00")).contains("Saturday 2026-02-14");
  }

  @Test
  void knows_its_version() throws Exception {
    assertThat(run("--version")).startsWith("pii4j 0.").doesNotContain("not from a jar");
  }

  @Test
  void keeps_key_files(@TempDir Path folder) throws Exception {
    String file = folder.resolve("worker.keys").toString();
    Map<String, String> environment = Map.of("PASSPHRASE", "correct horse battery staple");

    String made = run(environment, "keys", "create", file, "--passphrase-env", "PASSPHRASE");
    String listed = run(environment, "keys", "list", file, "--passphrase-env", "PASSPHRASE");

    assertThat(made).matches("file:[0-9a-f]{8}\n");
    assertThat(listed).startsWith(made.strip()).endsWith("\tcurrent\n");
  }

  @Test
  void takes_a_passphrase_from_a_file_descriptor(@TempDir Path folder) throws Exception {
    Path passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery\n");
    String jar = Path.of("target", "pii4j.jar").toString();
    String script = "exec \"$0\" -jar \"$1\" keys create \"$2\" --passphrase-fd 3 3< \"$3\"";

    String made =
        output(
            new ProcessBuilder(
                "sh",
                "-c",
                script,
                JAVA,
                jar,
                folder.resolve("worker.keys").toString(),
                passphrase.toString()));

    assertThat(made).matches("file:[0-9a-f]{8}\n");
  }

  private static String run(String... args) throws IOException, InterruptedException {
    return run(Map.of(), args);
  }

  private static String run(Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(JAVA, "-jar", Path.of("target", "pii4j.jar").toString()));
    command.addAll(Arrays.asList(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return output(builder);
  }

  private static String output(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output).doesNotContain("Exception");
    assertThat(process.exitValue()).isZero();
    return output;
  }
}
