package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeIdTests {

  @ParameterizedTest
  @ValueSource(strings = {"2004", "2020-2", "2020-9"})
  void prints_what_it_parsed(String text) {
    assertThat(NoticeId.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20", "02020", "2020-1", "2020-10", "2020-", "2020 ", "２０２０"})
  void refuses_other_texts(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoticeId.parse(text))
        .withMessageContaining("it is a year, or a year and -2 to -9");
  }

  @Test
  void sorts_by_year_and_number() {
    assertThat(Stream.of("2021", "2020-3", "2020", "2020-2").map(NoticeId::parse).sorted())
        .extracting(NoticeId::toString)
        .containsExactly("2020", "2020-2", "2020-3", "2021");
  }
}
