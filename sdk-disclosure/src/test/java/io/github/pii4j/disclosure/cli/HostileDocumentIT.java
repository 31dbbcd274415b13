package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command in 256 MB of heap, with files that are made to exhaust or to deceive. */
class HostileDocumentIT {

  private static final String HEAD = "apiVersion: privacy/v1\nkind: PrivacyPolicy\n";

  private final InstantSource time = InstantSource.system();

  @TempDir Path folder;
  private String name = "";

  @BeforeEach
  void takeTheName(TestInfo test) {
    name = test.getDisplayName();
  }

  @Test
  void an_alias_bomb() throws Exception {
    StringBuilder bomb = new StringBuilder(HEAD).append("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String above = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (above + ", ").repeat(8) + above + "]\n");
    }

    assertRefused(bomb.toString(), ":4:10: aliases (*name) are not read");
  }

  @Test
  void a_scalar_of_a_hundred_megabytes() throws Exception {
    Path file = folder.resolve("policy.yaml");
    String part = "x".repeat(1_000_000);
    try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
      out.write(HEAD + "id: ");
      for (int i = 0; i < 100; i++) {
        out.write(part);
      }
    }

    assertRefused(file, ": larger than 3145728 bytes");
  }

  @Test
  void a_scalar_just_below_the_limit() throws Exception {
    assertRefused(HEAD + "id: " + "x".repeat(3_000_000), ":3:1: this line has more than");
  }

  @Test
  void nesting_without_end() throws Exception {
    assertRefused(HEAD + "id: " + "[".repeat(60_000), ":3:36: the document has 33 levels");
  }

  @Test
  void keys_without_number() throws Exception {
    StringBuilder keys = new StringBuilder(HEAD);
    for (int i = 0; i < 95_000; i++) {
      keys.append("k").append(i).append(": 1\n");
    }

    assertRefused(keys.toString(), ":1001:1: this mapping has more than 1000 keys");
  }

  @Test
  void tags_and_keys_that_stand_twice() throws Exception {
    assertRefused(HEAD + "id: !!java.net.URL [x]\n", ":3:5: tags (!type) are not read");
    assertRefused(HEAD + "kind: SdkRegistry\n", ":3:1: key \"kind\" stands twice");
  }

  @Test
  void characters_that_nobody_sees() throws Exception {
    assertRefused(HEAD + "id: a\u202Eb\n", ":3:6: holds U+202e");
    assertRefused(HEAD + "id: \"a\\eb\"\n", ":3:5: holds U+001b");
  }

  private void assertRefused(String text, String expected) throws Exception {
    assertRefused(Files.writeString(folder.resolve("policy.yaml"), text), expected);
  }

  /** The minute is no claim about speed: it ends a process that would never end. */
  private void assertRefused(Path file, String expected) throws IOException, InterruptedException {
    Path said = file.resolveSibling("said.txt");
    Instant started = time.instant();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                Path.of("target", "pii4j.jar").toString(),
                "lint",
                "--lang",
                "en",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    report(Duration.between(started, time.instant()));

    String output = Files.readString(said);
    assertThat(ended).isTrue();
    assertThat(output).contains(file + expected).hasSizeLessThan(50_000);
    assertThat(output).doesNotContain("Exception", "OutOfMemoryError", "\u202E");
    assertThat(process.exitValue()).isEqualTo(3);
  }

  /** How long it took from the start of the process, for benchmarks/RESULTS.md; a figure only. */
  private void report(Duration duration) {
    System.out.println(name + ": " + duration.toMillis() + " ms");
  }
}
