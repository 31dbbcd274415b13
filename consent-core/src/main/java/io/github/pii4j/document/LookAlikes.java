package io.github.pii4j.document;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Letters that look like Latin ones and are not (Unicode TS 39): Greek, Cyrillic and a few more,
 * full-width and mathematical forms. A name that holds one is not the name that it shows.
 */
final class LookAlikes {

  private static final Set<UnicodeScript> SCRIPTS =
      EnumSet.of(
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.ARMENIAN,
          UnicodeScript.CHEROKEE,
          UnicodeScript.COPTIC);

  private LookAlikes() {}

  /**
   * The text itself.
   *
   * @throws IllegalArgumentException if it holds such a letter
   */
  static String require(String text) {
    if (find(text) != null) {
      throw new IllegalArgumentException("a letter that only looks like a Latin one");
    }
    return text;
  }

  /** What to say besides about a text that was refused; empty words if it holds none. */
  static Message hint(String text) {
    Integer found = find(text);
    if (found == null) {
      return new Message("", "");
    }
    String code = UnseenCharacters.code(found);
    return new Message(
        "; " + code + " in it only looks like a Latin letter, type it anew",
        "；其中的 " + code + " 只是形似拉丁字母，请重新输入");
  }

  private static @Nullable Integer find(String text) {
    return text.codePoints().filter(LookAlikes::isOne).boxed().findFirst().orElse(null);
  }

  private static boolean isOne(int character) {
    return SCRIPTS.contains(UnicodeScript.of(character))
        || (character >= 0xFF10 && character <= 0xFF5A && Character.isLetterOrDigit(character))
        || (character >= 0x1D400 && character <= 0x1D7FF);
  }
}
