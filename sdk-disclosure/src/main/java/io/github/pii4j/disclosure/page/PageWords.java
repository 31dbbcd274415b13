package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The page's own words in one language, from {@code words_zh.properties} and its siblings. */
final class PageWords {

  private final SortedMap<String, String> words;

  private PageWords(SortedMap<String, String> words) {
    this.words = words;
  }

  /**
   * The words for readers of {@code locale}.
   *
   * @throws IllegalArgumentException if the page does not speak the language
   */
  static PageWords in(Locale locale) {
    String resource = "words_" + locale.getLanguage() + ".properties";
    try (InputStream in = PageWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "disclosure pages speak zh and en, not " + locale.toLanguageTag());
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, UTF_8));
      return new PageWords(sorted(properties));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, String> sorted(Properties properties) {
    SortedMap<String, String> words = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
    return words;
  }

  /** All words by key. */
  Map<String, String> all() {
    return words;
  }

  /**
   * The words under {@code key}, with {@code {0}} and so on replaced.
   *
   * @throws IllegalArgumentException if there are none
   */
  String get(String key, Object... values) {
    String text = find(key).orElseThrow(() -> new IllegalArgumentException("no words for " + key));
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** The words under {@code key}, if there are any. */
  Optional<String> find(String key) {
    return Optional.ofNullable(words.get(key));
  }

  /** The words for {@code count} things, singular or plural. */
  String count(String key, int count) {
    return get(key + (count == 1 ? ".one" : ".other"), count);
  }

  /** The word for a constant, which stands under {@code prefix} as documents write it. */
  String of(String prefix, Enum<?> constant) {
    return get(prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /**
   * The word for what a document calls {@code code}, or the code if the page has no word for it.
   */
  String orCode(String prefix, String code) {
    return find(prefix + "." + code).orElse(code);
  }

  /** The name of a country, or its code if the page has no word for it. */
  String country(String code) {
    return orCode("country", code);
  }
}
