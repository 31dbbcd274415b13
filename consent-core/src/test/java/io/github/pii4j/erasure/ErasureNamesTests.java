package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of names, which the code reads sign by sign, beside the expressions for them. */
class ErasureNamesTests {

  private static final Pattern HANDLER = Pattern.compile("[a-z][a-z0-9]*([-.][a-z0-9]+)*");
  private static final Pattern CASE = Pattern.compile("[0-9a-f]{32}");

  @Property
  void handlers_are_named_by_words_joined_by_hyphens_or_dots(
      @ForAll @StringLength(max = 8) @Chars({'a', 'z', '0', '-', '.', 'A', ' ', '\u0663', '`', '{'})
          String text) {
    assertThat(accepts(HandlerId::new, text)).isEqualTo(HANDLER.matcher(text).matches());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 59, 60, 61})
  void a_name_of_a_handler_has_sixty_characters_at_most(int length) {
    assertThat(accepts(HandlerId::new, "a".repeat(length))).isEqualTo(length <= 60);
  }

  @Property
  void cases_are_named_by_32_hexadecimal_digits(
      @ForAll @StringLength(min = 31, max = 33) @Chars({'0', '9', 'a', 'f'}) String text,
      @ForAll @Chars({'0', 'g', 'F', '/', ':', '`', '\u0663'}) char sign) {
    assertThat(CaseId.isId(text)).isEqualTo(CASE.matcher(text).matches());
    String changed = sign + text.substring(1);
    assertThat(CaseId.isId(changed)).isEqualTo(CASE.matcher(changed).matches());
  }

  private static boolean accepts(Function<String, ?> naming, String text) {
    try {
      return naming.apply(text) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
