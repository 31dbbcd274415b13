package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.category.DataCategory;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Texts from outside, which are bounded and whole, and are not quoted when they are neither. */
final class BoundedText {

  private static final int MOST_CODES = 200;

  private BoundedText() {}

  /** Not blank, of so many characters at most, none of them half a surrogate pair. */
  static String require(String text, String what, int most) {
    if (requireNonNull(text, what).isBlank()) {
      throw new IllegalArgumentException(what + " has 1 to " + most + " characters");
    }
    return requireWhole(text, what, most);
  }

  static String requireWhole(String text, String what, int most) {
    if (requireNonNull(text, what).length() > most || hasHalf(text)) {
      throw new IllegalArgumentException(what + " has up to " + most + " characters, each whole");
    }
    return text;
  }

  /** In UTF-8 all halves are the same question mark, so that two texts would be one. */
  private static boolean hasHalf(String text) {
    return text.codePoints().anyMatch(it -> Character.getType(it) == Character.SURROGATE);
  }

  static String requireCode(String text, String what) {
    if (!DataCategory.isCode(text)) {
      throw new IllegalArgumentException(what + " is named by a code, such as account.register");
    }
    return text;
  }

  /** Some codes, in order. */
  static Set<String> requireCodes(Set<String> codes) {
    if (codes.isEmpty() || codes.size() > MOST_CODES) {
      throw new IllegalArgumentException("name 1 to " + MOST_CODES + " categories");
    }
    codes.forEach(code -> requireCode(code, "a category"));
    return Collections.unmodifiableSet(new TreeSet<>(codes));
  }
}
