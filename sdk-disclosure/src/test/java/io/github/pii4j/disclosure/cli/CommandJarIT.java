package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The packaged command, as a process of its own. */
class CommandJarIT {

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

  private static String run(String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "pii4j.jar").toString()));
    command.addAll(Arrays.asList(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output).doesNotContain("Exception");
    assertThat(process.exitValue()).isZero();
    return output;
  }
}
