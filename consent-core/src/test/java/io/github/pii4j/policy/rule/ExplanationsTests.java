package io.github.pii4j.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.document.Message;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationsTests {

  private static final RuleBook BOOK = RuleBook.bundled();

  static Stream<String> diffRules() {
    return BOOK.rules().stream().filter(rule -> rule.family() == RuleFamily.DIFF).map(Rule::id);
  }

  @ParameterizedTest
  @MethodSource("diffRules")
  void a_rule_is_explained_in_both_languages(String id) {
    Explanation explained = BOOK.explain(id).orElseThrow();

    List<Message> parts = List.of(explained.why(), explained.fix(), explained.example());

    assertThat(parts).extracting(Message::english).allSatisfy(part -> assertThat(part).isASCII());
    assertThat(parts).extracting(Message::english).noneMatch(String::isBlank);
    assertThat(parts).extracting(Message::chinese).noneMatch(String::isBlank);
    assertThat(explained.why().chinese()).containsPattern("\\p{IsHan}");
    assertThat(explained.fix().chinese()).containsPattern("\\p{IsHan}");
  }
}
