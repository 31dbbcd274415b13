package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectIdTests {

  @Test
  void keeps_any_well_formed_text_and_prints_none() {
    for (String text : new String[] {"worker-17", "工人 17", "𠮷", "?"}) {
      assertThat(SubjectId.of(text).reveal()).isEqualTo(text);
      assertThat(SubjectId.of(text)).hasToString("SubjectId(****)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud800", "a\udc00", "\ud800a", "\udc00\ud800"})
  void refuses_texts_that_would_be_one_and_the_same_person_in_utf_8(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SubjectId.of(text))
        .withMessageContaining("well-formed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000"})
  void refuses_blank_texts(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> SubjectId.of(text));
  }
}
