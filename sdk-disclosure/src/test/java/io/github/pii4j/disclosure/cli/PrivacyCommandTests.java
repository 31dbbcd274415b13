package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PrivacyCommandTests {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void runs_the_command_and_returns_its_exit_code() {
    int code = PrivacyCommand.run(List.of("lint"), out, err, Locale.SIMPLIFIED_CHINESE);

    assertThat(code).isEqualTo(2);
    assertThat(out.size()).isZero();
    assertThat(err.toString(UTF_8)).contains("请查看：pii4j lint --help");
  }

  @Test
  void reads_no_standard_input() {
    int code = PrivacyCommand.run(List.of("redact", "-"), out, err, Locale.ENGLISH);

    assertThat(code).isZero();
    assertThat(out.size()).isZero();
  }
}
