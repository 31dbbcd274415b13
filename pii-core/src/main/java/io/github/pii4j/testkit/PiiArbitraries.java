package io.github.pii4j.testkit;

import io.github.pii4j.value.PersonalValue;
import io.github.pii4j.value.Pii;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generators for jqwik, of fakes and of texts that are nearly one.
 *
 * <pre>{@code
 * @Provide Arbitrary<CitizenId> ids() { return PiiArbitraries.values(CitizenId.class); }
 * }</pre>
 */
public final class PiiArbitraries {

  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXYabcx０Ｘ .-@:*";

  private PiiArbitraries() {}

  /**
   * Fakes of a class; see {@link FakeValues}.
   *
   * @throws IllegalArgumentException when drawn from, if there are none of it
   */
  public static <T extends PersonalValue> Arbitrary<T> values(Class<T> value) {
    return Arbitraries.randomValue(random -> FakeValues.from(random).of(value));
  }

  /** The clear texts of fakes. */
  public static <T extends Pii> Arbitrary<String> texts(Class<T> value) {
    return values(value).map(Pii::reveal);
  }

  /**
   * Texts that differ from a fake's in one place: a character changed, left out, doubled, or moved
   * to the end. Some of them may be right by chance.
   */
  public static <T extends Pii> Arbitrary<String> nearlyValidTexts(Class<T> value) {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, 63);
    Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 3);
    Arbitrary<Character> signs = Arbitraries.chars().with(SIGNS.toCharArray());
    return Combinators.combine(texts(value), places, kinds, signs)
        .as((text, place, kind, sign) -> spoil(text, place % text.length(), kind, sign));
  }

  private static String spoil(String text, int place, int kind, char sign) {
    StringBuilder spoilt = new StringBuilder(text);
    switch (kind) {
      case 0 -> spoilt.setCharAt(place, sign);
      case 1 -> spoilt.deleteCharAt(place);
      case 2 -> spoilt.insert(place, text.charAt(place));
      default -> spoilt.append(text.charAt(place)).deleteCharAt(place);
    }
    return spoilt.toString();
  }
}
