package io.github.pii4j.document;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One text in several languages.
 *
 * @param byLanguage the text under each language's ISO 639 code, such as {@code zh}; at least one
 */
public record LocalizedText(Map<String, String> byLanguage) {

  /**
   * Copies, in the order of the codes.
   *
   * @throws IllegalArgumentException if there is no text at all
   */
  public LocalizedText {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
    byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
  }

  /** A text in Chinese and English. */
  public static LocalizedText of(String chinese, String english) {
    return new LocalizedText(Map.of("zh", chinese, "en", english));
  }

  /** The languages that the text exists in. */
  public Set<String> languages() {
    return byLanguage.keySet();
  }

  /** The text for a reader of {@code locale}; in another language rather than none. */
  public String in(Locale locale) {
    String text = byLanguage.get(locale.getLanguage());
    return text != null ? text : byLanguage.values().iterator().next();
  }
}
