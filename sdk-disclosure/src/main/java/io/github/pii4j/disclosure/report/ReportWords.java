package io.github.pii4j.disclosure.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.document.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** A report's own words in one language: Chinese for readers of Chinese, else English. */
final class ReportWords {

  private final Locale locale;
  private final SortedMap<String, String> words;

  private ReportWords(Locale locale, SortedMap<String, String> words) {
    this.locale = locale;
    this.words = words;
  }

  static ReportWords in(Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    Locale spoken = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(resource("words_" + spoken.getLanguage() + ".properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SortedMap<String, String> words = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
    return new ReportWords(spoken, words);
  }

  /** A text file of this package. */
  static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(ReportWords.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Locale locale() {
    return locale;
  }

  /** The tag of the language: {@code zh-CN} or {@code en}. */
  String tag() {
    return locale.toLanguageTag();
  }

  Map<String, String> all() {
    return words;
  }

  /** The words under {@code key}, with {@code {0}} and so on replaced. */
  String get(String key, Object... values) {
    String text = Objects.requireNonNull(words.get(key), key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** The words for {@code count} things, singular or plural. */
  String count(String key, int count) {
    return get(key + (count == 1 ? ".one" : ".other"), count);
  }

  /** The word for a constant, which stands under {@code prefix}. */
  String of(String prefix, Enum<?> constant) {
    return get(prefix + "." + constant.name().toLowerCase(Locale.ROOT));
  }

  /** A message in this language. */
  String say(Message message) {
    return message.in(locale);
  }

  /** Several short texts in a row. */
  String enumerate(List<String> texts) {
    return String.join(get("list.comma"), texts);
  }
}
