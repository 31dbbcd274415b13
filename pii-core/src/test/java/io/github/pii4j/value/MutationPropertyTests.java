package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One wrong character is never taken for clean by a type with a check character, whichever
 * character stands for whichever: all places and all signs are tried. What an algorithm provably
 * misses is listed, with the reason.
 */
class MutationPropertyTests {

  private static final Set<String> CHECKED =
      Set.of(
          "citizen-id",
          "residence-permit",
          "foreign-permanent-resident-id",
          "hong-kong-id",
          "taiwan-id",
          "passport-mrz",
          "uscc",
          "organisation-code",
          "business-registration-number",
          "bank-card",
          "imei",
          "iccid");

  /** Without separators, which would leave a digit out and not change one. */
  private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<()*张";

  @ParameterizedTest
  @MethodSource("samples")
  void one_wrong_character_is_noticed(Samples sample) {
    String right = sample.canonical();
    for (int place = 0; place < right.length(); place++) {
      for (int i = 0; i < SIGNS.length(); i++) {
        char c = SIGNS.charAt(i);
        StringBuilder mutated = new StringBuilder(right);
        mutated.setCharAt(place, c);
        if (c != right.charAt(place) && !isMissed(sample.type(), right, place, c)) {
          assertThat(sample.piiType().check(mutated))
              .as("%s with %s at %s", sample, c, place)
              .isNotZero();
        }
      }
    }
  }

  private static boolean isMissed(String type, String text, int place, char c) {
    char old = text.charAt(place);
    return switch (type) {
      // Weights 9 to 2 modulo 11: letters eleven apart, such as A and L, weigh the same.
      case "hong-kong-id" -> (value(c) - value(old)) % 11 == 0;
      // Weights 3 to 10 modulo 11: the same, among all 36 signs.
      case "organisation-code" -> (value(c) - value(old)) % 11 == 0;
      // Weights 8, 6, 4 and 2 share a factor with 10, and so does 5; letters share their sums.
      case "taiwan-id" -> place == 0 || (value(c) - value(old)) % (place == 4 ? 2 : 5) == 0;
      // 7-3-1 modulo 10: signs ten apart, such as A, K and U, or the filler and zero; the sex and
      // the issuer's nationality are in no sum.
      case "passport-mrz" ->
          (value(c) - value(old)) % 10 == 0 || place == 20 || (place >= 10 && place <= 12);
      case "foreign-permanent-resident-id" ->
          Character.isLetter(text.charAt(0)) && (value(c) - value(old)) % 10 == 0;
      default -> false;
    };
  }

  private static int value(char c) {
    return c == '<' ? 0 : Character.digit(c, 36);
  }

  /** Luhn sees all neighbours swapped but 0 and 9; MOD 11-2 and MOD 31 see all. */
  @ParameterizedTest
  @MethodSource("samples")
  void swapped_neighbours_are_noticed(Samples sample) {
    boolean luhn = List.of("bank-card", "imei", "iccid").contains(sample.type());
    boolean modular = List.of("citizen-id", "uscc", "residence-permit").contains(sample.type());
    String right = sample.canonical();
    for (int place = 0; (luhn || modular) && place + 1 < right.length(); place++) {
      String pair = right.substring(place, place + 2);
      boolean missed = luhn && (pair.equals("09") || pair.equals("90"));
      if (pair.charAt(0) != pair.charAt(1) && !missed) {
        String swapped =
            right.substring(0, place)
                + new StringBuilder(pair).reverse()
                + right.substring(place + 2);

        assertThat(sample.piiType().check(swapped)).as("%s at %s", sample, place).isNotZero();
      }
    }
  }

  static Stream<Samples> samples() {
    return Samples.all().filter(sample -> CHECKED.contains(sample.type()));
  }
}
