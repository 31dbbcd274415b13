package io.github.pii4j.disclosure.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.document.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words for what a registry says, in one language: those of the disclosure pages, so that
 * pages, tables and changes call a thing the same, and a few more. Immutable and thread-safe.
 */
public final class RegistryWords {

  private static final String PAGES = "/io/github/pii4j/disclosure/page/";

  private final Locale locale;
  private final Properties words = new Properties();

  private RegistryWords(Locale locale) {
    this.locale = locale;
    String file = "words_" + locale.getLanguage() + ".properties";
    load(PAGES + file);
    load(file);
  }

  /** Chinese for Chinese, else English. */
  public static RegistryWords in(Locale reader) {
    return reader.getLanguage().equals("zh") ? Bundled.CHINESE : Bundled.ENGLISH;
  }

  private void load(String resource) {
    try (InputStream in = RegistryWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      words.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }

  /** The words under {@code key}, if there are any. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(words.getProperty(key));
  }

  /**
   * The words under {@code key}.
   *
   * @throws IllegalArgumentException if there are none
   */
  public String get(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("no words for " + key));
  }

  /** The same with {@code {0}} replaced. */
  public String get(String key, Object value) {
    return get(key).replace("{0}", String.valueOf(value));
  }

  /** The word for a constant, which stands under {@code prefix} as documents write it. */
  public String of(String prefix, Enum<?> constant) {
    return get(prefix + "." + word(constant));
  }

  /** A constant as documents write it. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A time of keeping. */
  public String period(Period period) {
    return Stream.of(
            part("retention.years", period.getYears()),
            part("retention.months", period.getMonths()),
            part("retention.days", period.getDays()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private Optional<String> part(String key, int count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(get(key + (count == 1 ? ".one" : ".other"), count));
  }

  /** A text in this language, or in another where it does not exist in this. */
  public String in(LocalizedText text) {
    return text.in(locale);
  }

  /** Whether the text exists in this language. */
  public boolean speaks(LocalizedText text) {
    return text.languages().contains(locale.getLanguage());
  }

  /** Several short texts in a row, as the language separates them. */
  public String enumerate(List<String> texts) {
    return String.join(get("list.comma"), texts);
  }

  /** Several statements in a row, as the language separates them. */
  public String clauses(List<String> texts) {
    return String.join(get("list.clause"), texts);
  }

  /** Read once, when first asked for. */
  private static final class Bundled {
    static final RegistryWords CHINESE = new RegistryWords(Locale.SIMPLIFIED_CHINESE);
    static final RegistryWords ENGLISH = new RegistryWords(Locale.ENGLISH);
  }
}
