package io.github.pii4j.calendar;

import java.util.Locale;

/**
 * The name of a public holiday.
 *
 * @param chineseName as the notices write it
 * @param englishName for an English reader
 */
public record Holiday(String chineseName, String englishName) {

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if a name is blank
   */
  public Holiday {
    if (chineseName.isBlank() || englishName.isBlank()) {
      throw new IllegalArgumentException("a holiday needs a Chinese and an English name");
    }
  }

  /** The name for a reader of {@code locale}: Chinese for Chinese, else English. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("zh") ? chineseName : englishName;
  }
}
