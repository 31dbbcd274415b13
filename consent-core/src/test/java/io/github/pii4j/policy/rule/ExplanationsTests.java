package io.github.pii4j.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.document.Message;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationsTests {

  private static final RuleBook BOOK = RuleBook.bundled();

  static Stream<String> rules() {
    return BOOK.rules().stream().map(Rule::id);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_is_explained_in_both_languages(String id) {
    Explanation explained = BOOK.explain(id).orElseThrow();

    List<Message> parts = List.of(explained.why(), explained.fix(), explained.example());

    assertThat(parts).extracting(Message::english).allSatisfy(part -> assertThat(part).isASCII());
    assertThat(parts).extracting(Message::english).noneMatch(String::isBlank);
    assertThat(parts).extracting(Message::chinese).noneMatch(String::isBlank);
    assertThat(explained.why().chinese()).containsPattern("\\p{IsHan}");
    assertThat(explained.fix().chinese()).containsPattern("\\p{IsHan}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void a_text_explains_every_rule_once_and_nothing_else(String language) {
    List<String> keys =
        RuleTable.resource("explanations_" + language + ".properties")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();

    assertThat(keys)
        .containsExactlyInAnyOrderElementsOf(
            rules().flatMap(id -> Stream.of(id + ".why", id + ".fix", id + ".example")).toList());
  }
}
