package io.github.pii4j.disclosure.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pii4j.disclosure.SdkPlatform;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Period;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryWordsTests {

  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  @Test
  void both_languages_have_the_same_keys_with_the_same_places() throws IOException {
    Properties chinese = properties("zh");
    Properties english = properties("en");

    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    assertThat(chinese.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(places(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(english.getProperty(key))));
  }

  @Test
  void every_other_language_reads_english() {
    assertThat(RegistryWords.in(Locale.FRENCH).locale()).isEqualTo(Locale.ENGLISH);
    assertThat(RegistryWords.in(Locale.TRADITIONAL_CHINESE).locale())
        .isEqualTo(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void the_words_of_the_pages_are_there_and_a_key_that_is_not_is_named() {
    RegistryWords words = RegistryWords.in(Locale.ENGLISH);

    assertThat(words.of("platform", SdkPlatform.MINI_PROGRAM)).isEqualTo("mini program");
    assertThat(words.get("table.day", "2026-11-27")).isEqualTo("As of 2026-11-27");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> words.get("nothing.of.that"))
        .withMessage("no words for nothing.of.that");
  }

  @ParameterizedTest
  @CsvSource({"P30D, 30 days, 30 天", "P1Y, 1 year, 1 年", "P1Y6M, 1 year 6 months, 1 年 6 个月"})
  void a_time_of_keeping_is_said_in_words(Period period, String english, String chinese) {
    assertThat(RegistryWords.in(Locale.ENGLISH).period(period)).isEqualTo(english);
    assertThat(RegistryWords.in(Locale.CHINESE).period(period)).isEqualTo(chinese);
  }

  private static Properties properties(String language) throws IOException {
    String name = "words_" + language + ".properties";
    Properties words = new Properties();
    try (InputStream in =
        Objects.requireNonNull(RegistryWordsTests.class.getResourceAsStream(name))) {
      words.load(new InputStreamReader(in, UTF_8));
    }
    return words;
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> place.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
