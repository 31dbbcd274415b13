package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void a_saved_page_is_read_with_its_own_lines() {
    String page =
        """
        <!doctype html>
        <table>
        <tr><th>SDK名称<th>公司<th>收集信息</tr>
        <tr><td>百度定位<td>示例公司<td>星座</table>\
        """;

    CommandRun run = CommandRun.withInput(page, "import", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("id: baidu-location");
    assertThat(run.err()).contains("stdin:4: \"星座\" is not in the catalogue");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing here|no SDK was recognised; each needs a name",
        "<html><body><p>nothing here</p></body></html>|no SDK was recognised; each needs a name",
        "%PDF-1.7|stdin: a PDF; open it, copy the list as text",
        "'PK\u0003\u0004'|stdin: a packed file (.docx, .xlsx, .zip); save the document as text or"
            + " HTML",
        "{\\rtf1|stdin: rich text (.rtf); save it as plain text",
        "GIF89a|stdin: a picture; write its text down",
        "MIME-Version: 1.0 multipart/related|stdin: a web archive (.mht); save the page as HTML",
        "''|stdin: empty; name the file with the list",
        "' \t'|stdin: empty; name the file with the list",
        "SDK名称：锟斤拷|stdin:1:1: text was lost when this was saved in a wrong encoding; save the list"
            + " anew",
        "SDK名称：\uFFFD|stdin:1:1: text was lost when this was saved in a wrong encoding; save the"
            + " list anew",
        "'SDK名称：a\u0000'|stdin:1:1: an invisible character U+0000; remove it"
      })
  void what_is_no_list_is_refused_in_one_line_that_says_what_to_do(String input, String message) {
    CommandRun run = CommandRun.withInput(input, "import", "-");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).doesNotContain("Exception");
    assertThat(run.err().lines().limit(3)).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void a_file_that_is_too_large_is_refused() {
    CommandRun run = CommandRun.withInput("x\n".repeat(3 << 20), "import", "-");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("stdin: larger than 4194304 bytes; keep only the list");
  }

  @Test
  void nothing_is_written_where_nothing_was_read(@TempDir Path folder) throws IOException {
    Path sdks = Files.writeString(folder.resolve("sdks.yaml"), "mine");

    CommandRun.withInput("nothing here\n", "import", "-", "-o", sdks.toString());

    assertThat(sdks).hasContent("mine");
  }

  @Test
  void a_folder_is_no_list(@TempDir Path folder) {
    CommandRun run = CommandRun.of("import", folder.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("is a folder; name a file");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    CommandRun run = CommandRun.of("import", "no-such-list.txt");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no-such-list.txt: no such file");
  }
}
