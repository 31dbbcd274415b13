package io.github.pii4j.document;

import java.util.Locale;
import java.util.Set;

/** The codes of languages (ISO 639) and countries (ISO 3166) that a document may name. */
public final class IsoCodes {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES =
      Set.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));

  private IsoCodes() {}

  /** Whether this is the two-letter code of a language, such as {@code zh}. */
  public static boolean isLanguage(String code) {
    return LANGUAGES.contains(code);
  }

  /** Whether this is the two-letter code of a country or region, such as {@code CN}. */
  public static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }
}
