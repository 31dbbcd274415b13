package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTests {

  private static final String NAMES =
      "value, redact, deadline, calendar, lint, diff, drift, import, export, render, explain,"
          + " rules, schema, verify, receipt, certificate, keys";

  @ParameterizedTest
  @ValueSource(strings = {"diff", "diff a b", "--lang zh diff", "--lang=en diff --help"})
  void only_the_command_that_is_called_is_built(String line) {
    assertThat(Commands.calledBy(List.of(line.split(" ")))).containsExactly("diff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "dif a b", "--lang", "--lang zh", "-h diff", "@diff"})
  void all_are_built_where_none_is_called(String line) {
    assertThat(Commands.calledBy(List.of(line.split(" ")))).containsExactly(NAMES.split(", "));
  }

  @ParameterizedTest
  @MethodSource("names")
  void each_command_helps_by_its_own_name(String name) {
    CommandRun run = CommandRun.of(name, "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Usage: pii4j " + name);
  }

  @Test
  void the_help_lists_every_command_in_order() {
    String help = CommandRun.of("--help").out().toLowerCase(Locale.ROOT);

    assertThat(help.substring(help.indexOf("commands:"))).containsSubsequence(NAMES.split(", "));
  }

  @Test
  void a_name_that_is_nearly_right_is_answered_with_the_right_one() {
    assertThat(CommandRun.of("difff").err()).contains("pii4j diff");
  }

  static Stream<String> names() {
    return Stream.of(NAMES.split(", "));
  }
}
