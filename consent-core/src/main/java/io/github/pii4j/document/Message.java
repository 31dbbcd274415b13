package io.github.pii4j.document;

import java.util.Locale;

/**
 * A sentence for a person, in English and Chinese. It says what is wrong and the way out.
 *
 * @param english for readers of English
 * @param chinese for readers of Chinese
 */
public record Message(String english, String chinese) {

  /** The sentence for a reader of {@code locale}: Chinese for Chinese, else English. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("zh") ? chinese : english;
  }
}
