package io.github.pii4j.disclosure.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values, names of files and words become texts. */
class ReportTextTests {

  @Test
  void a_value_has_one_member_a_line() {
    assertThat(ValueText.block("{\"from\":\"account.closed\",\"items\":[\"a\",{\"b\":2}]}"))
        .isEqualTo("from: account.closed\nitems:\n  - a\n    b: 2");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"P2Y\", P2Y",
        "P2Y, P2Y",
        "{\"a\", {\"a\"",
        "true, true",
        "4001116006, 4001116006"
      })
  void a_single_value_stands_as_it_is(String canonical, String readable) {
    assertThat(ValueText.block(canonical)).isEqualTo(readable);
  }

  @Test
  void a_text_of_two_lines_has_two_in_a_block_and_one_in_a_list() {
    assertThat(ValueText.block("\"one\\ntwo\"")).isEqualTo("one\ntwo");
    assertThat(ValueText.line("\"one\\ntwo\"")).isEqualTo("one ↵ two");
  }

  @Test
  void a_long_value_is_cut_in_a_list() {
    assertThat(ValueText.line("\"" + "长".repeat(300) + "\"")).hasSize(241).endsWith("…");
  }

  @ParameterizedTest
  @CsvSource({
    "privacy/policy.yaml, privacy/policy.yaml",
    "privacy\\policy.yaml, privacy/policy.yaml",
    "隐私 政策.yaml, %E9%9A%90%E7%A7%81%20%E6%94%BF%E7%AD%96.yaml",
    "origin/main:a.yaml, origin/main%3Aa.yaml"
  })
  void a_file_is_a_relative_reference(String file, String uri) {
    assertThat(FileUri.of(file)).isEqualTo(uri);
  }

  @ParameterizedTest
  @CsvSource({"1.0.0, 1.1.0, 2", "保存两年, 保存三年, 4", "'', x, 1", "a b, a b, 1"})
  void words_and_versions_stay_whole_and_chinese_is_compared_by_character(
      String before, String after, int parts) {
    assertThat(Comparison.ofWords(before, after)).hasSize(parts);
  }

  @Test
  void texts_too_long_to_compare_are_replaced_whole() {
    String one = "a ".repeat(3_000);
    String other = "b ".repeat(3_000);

    assertThat(Comparison.ofWords(one, other)).hasSize(2);
  }

  @Test
  void both_languages_have_the_same_words() {
    assertThat(ReportWords.in(java.util.Locale.SIMPLIFIED_CHINESE).all().keySet())
        .isEqualTo(ReportWords.in(java.util.Locale.ENGLISH).all().keySet());
    assertThat(ReportWords.in(java.util.Locale.FRENCH).tag()).isEqualTo("en");
    assertThat(ReportWords.in(java.util.Locale.TAIWAN).tag()).isEqualTo("zh-CN");
  }
}
