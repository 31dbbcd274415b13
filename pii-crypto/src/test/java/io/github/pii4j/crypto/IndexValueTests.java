package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexValueTests {

  private static final byte[] ONES = new byte[32];

  static {
    Arrays.fill(ONES, (byte) 0xff);
  }

  @ParameterizedTest
  @CsvSource({"1, 80", "7, fe", "8, ff", "9, ff80", "12, fff0", "16, ffff", "31, fffffffe"})
  void unused_bits_are_zero(int bits, String text) {
    assertThat(IndexValue.truncated(ONES, bits)).hasToString(text);
  }

  @Test
  void all_bits_are_the_whole_hash() {
    assertThat(IndexValue.truncated(ONES, 256).bytes()).isEqualTo(ONES);
  }

  @Test
  void it_is_read_back_from_bytes_and_from_text() {
    IndexValue value = IndexValue.truncated(ONES, 20);

    assertThat(IndexValue.of(value.bytes())).isEqualTo(value).hasSameHashCodeAs(value);
    assertThat(IndexValue.parse(value.text())).isEqualTo(value).hasSameHashCodeAs(value);
  }

  @Test
  void it_is_a_value() {
    IndexValue value = IndexValue.parse("0a0b");

    assertThat(value)
        .isEqualTo(IndexValue.parse("0a0b"))
        .isNotEqualTo(IndexValue.parse("0a0c"))
        .isNotEqualTo(IndexValue.parse("0a0b00"))
        .isNotEqualTo("0a0b");
  }

  @Test
  void nobody_changes_it_from_outside() {
    byte[] given = {1, 2};
    IndexValue value = IndexValue.of(given);

    given[0] = 9;
    value.bytes()[1] = 9;

    assertThat(value).hasToString("0102");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0A", "0g", "０a", " 0a", "0a\n"})
  void what_text_never_gave_is_refused(String text) {
    assertThatThrownBy(() -> IndexValue.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an index value is written as 1 to 32 pairs of lower-case hexadecimal digits");
  }

  @Test
  void what_bytes_never_gave_is_refused() {
    assertThatThrownBy(() -> IndexValue.of(new byte[0])).hasMessageContaining("not 0");
    assertThatThrownBy(() -> IndexValue.of(new byte[33])).hasMessageContaining("not 33");
    assertThatThrownBy(() -> IndexValue.parse("00".repeat(33)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
