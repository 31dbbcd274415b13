package io.github.pii4j.policy.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of the policy format in Chinese. */
final class ChineseWords {

  private static final Map<String, String> ALL = read("words_zh.properties");

  private ChineseWords() {}

  /** The word in Chinese; as it is if the format has no such word. */
  static String of(String word) {
    return ALL.getOrDefault(word, word);
  }

  /** Every word that has one. */
  static Set<String> known() {
    return ALL.keySet();
  }

  private static Map<String, String> read(String table) {
    Properties words = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(ChineseWords.class.getResourceAsStream(table)), UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(word -> word, words::getProperty));
  }
}
