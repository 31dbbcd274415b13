package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCommandTests {

  @Test
  void judges_each_line_and_prints_no_value() {
    String input = "440524188001010014\n440524188001010015\n";

    CommandRun run = CommandRun.withInput(input, "value", "--type", "citizen-id", "-");

    assertThat(run.lines())
        .containsExactly("1\tvalid\t\t4****4", "2\tinvalid\tCHECK_CHARACTER\t****");
    assertThat(run.out()).doesNotContain("188001");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_doubtful_value_is_a_warning_and_no_failure() {
    CommandRun run = CommandRun.withInput("91350203M0001FUE2P", "value", "--type", "uscc", "-");

    assertThat(run.lines()).containsExactly("1\twarn\tPILOT_NONCONFORMING\t91****UE2P");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void strictness_turns_a_warning_into_an_error() {
    CommandRun run =
        CommandRun.withInput(
            "91350203M0001FUE2P\n", "value", "--type", "uscc", "--strictness", "strict", "-");

    assertThat(run.out()).startsWith("1\tinvalid\tPILOT_NONCONFORMING");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void windows_line_ends_and_a_byte_order_mark_do_not_matter() {
    CommandRun run =
        CommandRun.withInput(
            "\uFEFF4111111111111111\r\n\r\n4111111111111111", "value", "--type", "bank-card", "-");

    assertThat(run.lines())
        .containsExactly(
            "1\tvalid\t\t****1111", "2\tinvalid\tLENGTH\t****", "3\tvalid\t\t****1111");
  }

  @Test
  void a_line_of_any_length_is_refused_in_constant_memory() {
    String endless = "4".repeat(5_000_000);

    CommandRun run = CommandRun.withInput(endless, "value", "--type", "bank-card", "-");

    assertThat(run.lines()).containsExactly("1\tinvalid\tLENGTH\t****");
  }

  @Test
  void lists_the_types() {
    CommandRun run = CommandRun.of("value", "--list");

    assertThat(run.lines())
        .contains("citizen-id\tidentity.citizen-id\tCitizen identity number")
        .anyMatch(line -> line.startsWith("uscc\t"))
        .anyMatch(line -> line.startsWith("bank-card\t"));
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void an_unknown_type_is_answered_with_those_there_are() {
    CommandRun run = CommandRun.of("value", "--type", "passport-of-mars", "-");

    assertThat(run.err()).contains("passport-of-mars").contains("citizen-id");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no/such/file", "."})
  void a_file_that_cannot_be_read_is_wrong_usage(String file) {
    CommandRun run = CommandRun.of("value", "--type", "uscc", file);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.contains(file));
  }

  @Test
  void speaks_chinese_when_asked() {
    CommandRun run = CommandRun.of("--lang", "zh", "value", "--type", "uscc", "no-such-file");

    assertThat(run.err()).contains("文件不存在");
  }
}
