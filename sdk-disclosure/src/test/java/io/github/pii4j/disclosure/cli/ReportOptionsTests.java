package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where reports go, and what they let pass. */
class ReportOptionsTests {

  private static final Path PRIVACY =
      Path.of("..", "examples", "labour-platform", "privacy", "versions", "1.0.0");
  private static final String SDKS = PRIVACY.resolve("sdks.yaml").toString();

  @TempDir Path folder;

  @Test
  void a_report_goes_to_a_file_and_others_beside_it() throws IOException {
    CommandRun run =
        lint(
            "--output",
            at("out.txt"),
            "--report",
            "sarif=" + at("a/lint.sarif"),
            "--report",
            "junit=" + at("lint.xml"));

    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(folder.resolve("out.txt")).content().startsWith("pii4j lint");
    assertThat(folder.resolve("a/lint.sarif")).content().contains("sdk-placeholder-text");
    assertThat(folder.resolve("lint.xml")).content().contains("<testsuite");
  }

  @Test
  void step_outputs_are_added_to_what_is_there() throws IOException {
    Files.writeString(folder.resolve("outputs"), "earlier=1\n");

    lint("--step-outputs", at("outputs"));

    assertThat(folder.resolve("outputs"))
        .content()
        .startsWith("earlier=1\n")
        .contains("exit-code=1");
  }

  @Test
  void a_report_that_cannot_be_written_is_wrong_usage() throws IOException {
    Files.writeString(folder.resolve("file"), "in the way");

    CommandRun run = lint("--output", at("file/out.txt"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be written");
  }

  @Test
  void a_report_that_a_full_disk_swallows_is_no_success() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code =
        Pii4j.run(List.of("lint", SDKS), InputStream.nullInputStream(), full, err, Locale.ENGLISH);

    assertThat(code).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("the report cannot be written");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--packs=nonsense", "--format=pdf", "--fail-on=sometimes", "--today=soon"})
  void an_unknown_word_is_wrong_usage(String option) {
    assertThat(lint(option).exitCode()).isEqualTo(2);
  }

  @Test
  void a_suppression_lets_what_it_names_pass_until_its_day() throws IOException {
    Path accepted =
        Files.writeString(
            folder.resolve("suppressions.yaml"),
            """
            apiVersion: privacy/v1
            kind: Suppressions
            suppressions:
              - {rule: sdk-placeholder-text, path: sdks/amap-location, reason: Asked the vendor, approvedBy: Li Wei, on: 2026-11-01, expires: 2026-12-01}
            """);

    CommandRun during = lint("--suppressions", accepted.toString(), "--today", "2026-11-30");
    CommandRun after = lint("--suppressions", accepted.toString(), "--today", "2026-12-02");

    assertThat(during.out()).contains("accepted by Li Wei");
    assertThat(after.out()).contains("suppression-expired").doesNotContain("accepted by Li Wei");
  }

  private static CommandRun lint(String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "lint";
    args[1] = SDKS;
    System.arraycopy(options, 0, args, 2, options.length);
    return CommandRun.of(args);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}
