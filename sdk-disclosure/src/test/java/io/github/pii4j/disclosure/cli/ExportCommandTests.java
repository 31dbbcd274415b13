package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTests {

  private static final String SDKS = "../examples/labour-platform/privacy/sdks.yaml";
  private static final String POLICY = "../examples/labour-platform/privacy/policy.yaml";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          html      | <!DOCTYPE html>
          markdown  | \\| SDK \\|
          csv       | SDK,Company,
          cyclonedx | {
          apple     | <?xml version="1.0"
          google    | Question ID (machine readable),
          """)
  void writes_each_form_to_standard_output(String format, String start) {
    CommandRun run = CommandRun.of("export", SDKS, "--format", format);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith(start.replace("\\", ""));
  }

  @Test
  void speaks_the_language_that_is_asked_for() {
    CommandRun run = CommandRun.of("export", SDKS, "--format", "csv", "--lang", "zh");

    assertThat(run.out()).startsWith("SDK 名称,公司,");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void writes_a_file_with_the_date_of_the_policy(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sdks.html");

    CommandRun run =
        CommandRun.of(
            "export", SDKS, "--format", "html", "--policy", POLICY, "-o", file.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).containsPattern("As of 2026-\\d\\d-\\d\\d");
  }

  @Test
  void another_date_takes_the_place_of_the_policy_s() {
    CommandRun run =
        CommandRun.of(
            "export", SDKS, "--format", "cyclonedx", "--policy", POLICY, "--date", "2026-11-27");

    assertThat(run.out()).contains("\"timestamp\" : \"2026-11-27T00:00:00Z\"");
  }

  @Test
  void says_on_standard_error_what_a_draft_leaves_out() {
    CommandRun english = CommandRun.of("export", SDKS, "--format", "apple");
    CommandRun chinese = CommandRun.of("export", SDKS, "--format", "apple", "--lang", "zh");

    assertThat(english.err())
        .contains("amap-location: device.oaid: left out: collected on another platform only")
        .contains("this draft knows the SDKs only");
    assertThat(chinese.err()).contains("amap-location: device.oaid: 未列入：仅在其他平台收集");
  }

  @Test
  void a_spreadsheet_gets_its_mark_only_on_demand() {
    assertThat(CommandRun.of("export", SDKS, "--format", "csv", "--bom").out())
        .startsWith("\uFEFFSDK,");
  }

  @Test
  void an_sdk_that_is_not_there_cannot_track() {
    CommandRun run = CommandRun.of("export", SDKS, "--format", "apple", "--tracking", "nobody");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--tracking: the registry has no SDK nobody");
  }

  @Test
  void a_policy_is_no_registry() {
    assertThat(CommandRun.of("export", POLICY, "--format", "html").exitCode()).isEqualTo(3);
  }

  @Test
  void an_unknown_form_and_a_folder_to_write_to_are_wrong_usage(@TempDir Path folder) {
    assertThat(CommandRun.of("export", SDKS, "--format", "docx").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("export", SDKS, "--format", "csv", "-o", folder.toString()).exitCode())
        .isEqualTo(2);
  }

  /** What the draft declares is what the registry declares: drift finds nothing more in it. */
  @Test
  void the_drafted_manifest_holds_no_item_that_the_registry_lacks(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("PrivacyInfo.xcprivacy");
    CommandRun.of("export", SDKS, "--format", "apple", "-o", file.toString());

    CommandRun drift = CommandRun.of("drift", "--sdks", SDKS, file.toString());

    assertThat(Files.readString(file)).contains("NSPrivacyCollectedDataTypePreciseLocation");
    assertThat(drift.exitCode()).as(drift.out()).isZero();
  }
}
