package io.github.pii4j.disclosure.page;

import io.github.pii4j.policy.PrivacyPolicy;
import java.util.Locale;

/**
 * Where the page of a locale lies: the leading locale's at the top, each other's in a folder.
 *
 * @param folder empty, or the language tag and a slash
 */
record PagePath(String folder) {

  private static final String FILE = "index.html";

  static PagePath of(PrivacyPolicy policy, Locale locale) {
    boolean leading = policy.locales().get(0).equals(locale);
    return new PagePath(leading ? "" : locale.toLanguageTag() + "/");
  }

  /** From this page to another, relative, so that the pages work wherever they are put. */
  String linkTo(PagePath other) {
    String up = folder.isEmpty() ? "" : "../";
    return up + other.folder + FILE;
  }

  /** Relative to the output folder. */
  @Override
  public String toString() {
    return folder + FILE;
  }
}
