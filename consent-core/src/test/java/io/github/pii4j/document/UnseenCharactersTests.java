package io.github.pii4j.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnseenCharactersTests {

  /** The same in the words of another engine. */
  private static final Pattern ANY =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u200B\\u200E\\u200F\\u2028-\\u202E"
              + "\\u2060\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}]|\\p{Cs}");

  @Test
  void every_character_of_unicode_is_judged_as_the_pattern_judges_it() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      String text = "a" + Character.toString(point) + "b";

      assertThat(UnseenCharacters.indexIn(text)).as("U+%x", point).isEqualTo(find(text));
    }
  }

  @ParameterizedTest
  @CsvSource({"😀\u202E, 2", "\uD83Da, 0", "a\uDE00, 1", "😀😀, -1", "政策, -1", "'', -1"})
  void pairs_of_surrogates_are_seen_and_halves_are_not(String text, int index) {
    assertThat(UnseenCharacters.indexIn(text)).isEqualTo(index).isEqualTo(find(text));
  }

  private static int find(String text) {
    Matcher matcher = ANY.matcher(text);
    return matcher.find() ? matcher.start() : -1;
  }
}
