package io.github.pii4j.disclosure.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fixed words of published lists claim what they say and nothing else. */
class MethodWordsTests {

  @ParameterizedTest
  @ValueSource(strings = {"非去标识化，非加密传输", "不通过SDK采集", "没有去标识化", "未采用加密传输方式"})
  void words_that_deny_claim_nothing_and_are_left_for_a_person(String text) {
    MethodWords words = MethodWords.of("SDK本机采集，" + text);

    assertThat(words.lines()).containsExactly("    collection:", "      method: sdk-local");
    assertThat(words.isWhole()).isFalse();
  }

  @Test
  void that_an_sdk_collects_does_not_say_that_it_transmits() {
    assertThat(MethodWords.of("SDK采集").lines())
        .containsExactly("    collection:", "      method: sdk-direct");
    assertThat(MethodWords.of("SDK收集传输个人信息").lines())
        .contains("      transmits: true", "    sharing: {mode: sdk-collects-directly}");
  }

  @Test
  void a_plain_denial_of_a_fixed_phrase_is_taken() {
    MethodWords words = MethodWords.of("SDK本机采集，未去标识化，未加密传输");

    assertThat(words.lines())
        .contains("      deidentified: false", "      encryptedInTransit: false");
    assertThat(words.isWhole()).isTrue();
  }

  @Test
  void that_our_servers_send_it_is_no_collection_by_the_sdk() {
    assertThat(MethodWords.of("后台接口传输").lines())
        .containsExactly("    sharing: {mode: server-provides}");
    assertThat(MethodWords.of("未通过后台接口传输").lines()).isEmpty();
  }
}
