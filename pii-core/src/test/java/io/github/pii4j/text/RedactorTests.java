package io.github.pii4j.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTests {

  private static final Redactor REDACTOR = Redactor.standard();

  @ParameterizedTest
  @CsvFileSource(resources = "vectors.csv", numLinesToSkip = 1, emptyValue = "")
  void finds_what_is_published_as_found(String text, String verdict, String source, String note) {
    assertThat(REDACTOR.find(text).isEmpty()).isEqualTo(verdict.equals("no_match"));
  }

  @ParameterizedTest
  @CsvSource({
    "卡号4111 1111 1111 1111谢谢, 卡号****1111谢谢",
    "440524188001010014, 4****4",
    "440524-18800101-0014., 4****4.",
    "file_440524188001010014_front.jpg, file_4****4_front.jpg",
    "+86 138 0013 8000, +138****00",
    "+8613800138000, +138****00",
    "１３８００１３８０００, 138****00",
    "共 12 13800138000 条, 共 12 138****00 条",
    "91110000600037341L和13800138000, 91****341L和138****00",
    "550e8400-e29b-41d4-a716-446655440000, 550e8400-e29b-41d4-a716-446655440000"
  })
  void hides_values_and_nothing_else(String text, String clean) {
    assertThat(REDACTOR.redact(text)).isEqualTo(clean);
  }

  @Test
  void a_clean_text_is_returned_as_it_is() {
    String text = "订单 20260507101530123 已发货，合计 0.13800138000 元。";

    assertThat(REDACTOR.redact(text)).isSameAs(text);
  }

  @Test
  void a_finding_says_where_and_not_what() {
    Finding finding = REDACTOR.find("卡 4111111111111111!").get(0);

    assertThat(finding.start()).isEqualTo(2);
    assertThat(finding.end()).isEqualTo(18);
    assertThat(finding.toString()).doesNotContain("4111");
  }

  @Property(tries = 500)
  void cutting_a_text_into_buffers_makes_no_difference(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 40) int size)
      throws IOException {
    StringWriter out = new StringWriter();

    REDACTOR.redact(new SlowReader(text, size), out);

    assertThat(out).hasToString(REDACTOR.redact(text));
  }

  @Property(tries = 500)
  void a_text_without_digits_is_untouched(@ForAll("wordy") String text) throws IOException {
    StringWriter out = new StringWriter();

    REDACTOR.redact(new StringReader(text), out);

    assertThat(out).hasToString(text);
  }

  @Property(tries = 200)
  void what_was_redacted_once_holds_no_value_any_more(@ForAll("texts") String text) {
    String once = REDACTOR.redact(text);

    assertThat(once).doesNotContain("4111111111111111").doesNotContain("440524188001010014");
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.of(
            "4111111111111111",
            "440524188001010014",
            "138 0013 8000",
            "0.",
            ".",
            " ",
            "-",
            "1",
            "12",
            "x",
            "号",
            "\u200B",
            "7".repeat(70),
            "\n",
            "+86")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("号", parts) + "号" + String.join(" ", parts));
  }

  @Provide
  static Arbitrary<String> wordy() {
    return Arbitraries.strings().withChars("ab .-_号\u200B\n\"").ofMaxLength(200);
  }

  /** Gives no more than a few characters at a time. */
  private static final class SlowReader extends Reader {
    private final StringReader text;
    private final int size;

    SlowReader(String text, int size) {
      this.text = new StringReader(text);
      this.size = size;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      return text.read(buffer, offset, Math.min(length, size));
    }

    @Override
    public void close() {
      text.close();
    }
  }
}
