package io.github.pii4j.storing;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClearTextSearchTests {

  private static final String VALUE = "440524188001010014";

  private final ClearTextSearch search = new ClearTextSearch(List.of(VALUE, "13800138000"));

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "abcd"})
  void finds_a_value_in_every_dress_and_place(String before) {
    byte[] text = (before + VALUE + "z").getBytes(UTF_8);

    assertThat(search.dressesIn(text)).containsExactly("UTF-8");
    assertThat(search.dressesIn((before + VALUE).getBytes(UTF_16LE))).contains("UTF-16LE");
    assertThat(search.dressesIn((before + VALUE).getBytes(UTF_16BE))).contains("UTF-16BE");
    assertThat(search.dressesIn(HexFormat.of().formatHex(text).getBytes(UTF_8)))
        .contains("hex", "HEX");
    assertThat(search.dressesIn(Base64.getEncoder().encode(text))).contains("base64", "base64url");
  }

  @Test
  void finds_a_value_at_the_very_end() {
    assertThat(search.dressesIn(("x" + VALUE).getBytes(UTF_8))).containsExactly("UTF-8");
  }

  @Test
  void finds_nothing_in_part_of_a_value() {
    assertThat(search.dressesIn(VALUE.substring(0, 17).getBytes(UTF_8))).isEmpty();
    assertThat(search.dressesIn(VALUE.substring(1).getBytes(UTF_8))).isEmpty();
    assertThat(search.dressesIn(new byte[3])).isEmpty();
  }
}
