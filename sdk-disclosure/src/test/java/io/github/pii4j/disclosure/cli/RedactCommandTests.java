package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactCommandTests {

  @TempDir Path folder;

  @Test
  void hides_values_and_leaves_the_rest() {
    CommandRun run = CommandRun.withInput("卡号4111111111111111，谢谢\n", "redact", "-");

    assertThat(run.out()).isEqualTo("卡号****1111，谢谢\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void reads_and_writes_another_encoding() throws IOException {
    Charset gb = Charset.forName("GB18030");
    Path in = Files.writeString(folder.resolve("in.log"), "卡号4111111111111111", gb);
    Path out = folder.resolve("out.log");

    CommandRun run =
        CommandRun.of("redact", in.toString(), "--out", out.toString(), "--charset", "GB18030");

    assertThat(run.exitCode()).isZero();
    assertThat(Files.readString(out, gb)).isEqualTo("卡号****1111");
  }

  @Test
  void another_encoding_than_the_one_named_is_an_error_and_not_garbage() throws IOException {
    Path in = Files.writeString(folder.resolve("in.log"), "卡号", Charset.forName("GB18030"));

    CommandRun run = CommandRun.of("redact", in.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--charset");
  }

  @Test
  void the_file_that_is_read_is_never_overwritten() throws IOException {
    Path in = Files.writeString(folder.resolve("in.log"), "text", UTF_8);

    CommandRun run = CommandRun.of("redact", in.toString(), "--out", in.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(Files.readString(in)).isEqualTo("text");
  }
}
