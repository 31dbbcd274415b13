package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTests {

  private static final String LIST = "SDK名称：示例推送 Push\n使用目的：推送\n收集信息：IMEI、星座\n";

  @Test
  void writes_the_registry_to_standard_output_and_the_report_to_standard_error() {
    CommandRun run = CommandRun.withInput(LIST, "import", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("apiVersion: privacy/v1\n").contains("item: device.imei");
    assertThat(run.err())
        .contains("stdin:3: \"星座\" is not in the catalogue")
        .contains("1 SDKs, 3 fields");
  }

  @Test
  void writes_a_file_that_lint_reads(@TempDir Path folder) throws IOException {
    Path sdks = folder.resolve("sdks.yaml");

    CommandRun run = CommandRun.withInput(LIST, "import", "-", "-o", sdks.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(sdks)).contains("id: push");
    assertThat(CommandRun.of("lint", "--fail-on", "error", sdks.toString()).exitCode())
        .isLessThan(2);
  }

  @Test
  void a_text_without_a_list_is_invalid() {
    assertThat(CommandRun.withInput("nothing here\n", "import", "-").exitCode()).isEqualTo(3);
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    CommandRun run = CommandRun.of("import", "no-such-list.txt");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no-such-list.txt: no such file");
  }
}
