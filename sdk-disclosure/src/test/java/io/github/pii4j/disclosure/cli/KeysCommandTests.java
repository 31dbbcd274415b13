package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysCommandTests {

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void the_tool_helps_itself(String option) {
    CommandRun run = CommandRun.of("keys", option);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Usage: pii4j keys ACTION FILE");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void options_and_words_reach_the_tool_in_any_order() {
    CommandRun optionFirst = CommandRun.of("keys", "--passphrase-env", "NONE", "list", "none.keys");
    CommandRun wordsFirst = CommandRun.of("keys", "list", "none.keys", "--passphrase-env", "NONE");

    assertThat(optionFirst.exitCode()).isEqualTo(2);
    assertThat(optionFirst.err()).contains("no variable of that name").isEqualTo(wordsFirst.err());
  }

  @Test
  void a_passphrase_is_never_an_argument_and_never_repeated() {
    CommandRun run = CommandRun.of("keys", "list", "none.keys", "--passphrase=zeisig");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("never an argument").doesNotContain("zeisig");
  }

  @Test
  void speaks_the_language_that_was_asked_for_wherever() {
    String before = CommandRun.of("--lang", "zh", "keys", "list").err();
    String between = CommandRun.of("keys", "--lang", "zh", "list").err();
    String after = CommandRun.of("keys", "list", "--lang", "zh").err();

    assertThat(before).contains("用法").isEqualTo(between).isEqualTo(after);
    assertThat(CommandRun.of("keys", "list").err()).contains("the usage is");
  }

  @Test
  void the_help_of_the_command_names_it() {
    assertThat(CommandRun.of("--help").out()).contains("keys").contains("key file");
  }
}
