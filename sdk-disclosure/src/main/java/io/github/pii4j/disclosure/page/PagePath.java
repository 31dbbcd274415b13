package io.github.pii4j.disclosure.page;

import io.github.pii4j.policy.PrivacyPolicy;
import java.util.Locale;

/**
 * Where a page lies: the pages of the leading locale at the top, each other's in a folder.
 *
 * @param folder empty, or the language tag and a slash
 * @param file below that folder, such as {@code changes/1.0.0..2.0.0.html}
 */
record PagePath(String folder, String file) {

  static PagePath of(PrivacyPolicy policy, Locale locale) {
    boolean leading = policy.locales().get(0).equals(locale);
    return new PagePath(leading ? "" : locale.toLanguageTag() + "/", "index.html");
  }

  /** Another page in the same language. */
  PagePath to(String other) {
    return new PagePath(folder, other);
  }

  /** From this page to another, relative, so that the pages work wherever they are put. */
  String linkTo(PagePath other) {
    return linkTo(other.toString());
  }

  /** From this page to a file, by its path below the output folder. */
  String linkTo(String path) {
    String from = toString();
    int common = 0;
    for (int i = 0;
        i < from.length() && i < path.length() && from.charAt(i) == path.charAt(i);
        i++) {
      common = from.charAt(i) == '/' ? i + 1 : common;
    }
    long up = from.substring(common).chars().filter(character -> character == '/').count();
    return "../".repeat((int) up) + path.substring(common);
  }

  /** Relative to the output folder. */
  @Override
  public String toString() {
    return folder + file;
  }
}
