package io.github.pii4j.disclosure.internal;

import java.util.HexFormat;
import java.util.Locale;

/**
 * Makes visible what a text of a document could hide in a report: control characters, line ends,
 * overrides of the writing direction, invisible characters and halves of characters are written as
 * {@code \u202E}. What is left stays on its line and reads as it is stored.
 */
public final class SafeText {

  private static final String HIDDEN =
      "\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e"
          + "\u2060\u2066\u2067\u2068\u2069\ufeff\ufff9\ufffa\ufffb\ufffe\uffff";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int ELLIPSIS_AT = 240;

  private SafeText() {}

  /** The text on one line, nothing hidden. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(safe, point));
    return withoutCommands(safe.toString());
  }

  /** The runner of GitHub Actions takes orders from lines of a log; a text gives none. */
  private static String withoutCommands(String text) {
    String plain = text.replace("##[", "#\\u0023[");
    boolean order = plain.stripLeading().startsWith("::");
    return order ? plain.replaceFirst("::", "\\\\u003A:") : plain;
  }

  /** The same, cut where a reader of a list stops reading. */
  public static String brief(String text) {
    boolean isLong = text.codePointCount(0, text.length()) > ELLIPSIS_AT;
    return of(isLong ? text.substring(0, text.offsetByCodePoints(0, ELLIPSIS_AT)) + "…" : text);
  }

  private static void append(StringBuilder safe, int point) {
    if (isHidden(point)) {
      safe.append(escape(point));
    } else {
      safe.appendCodePoint(point);
    }
  }

  /** Whether a reader would not see the character, or see others moved by it. */
  public static boolean isHidden(int point) {
    return Character.isISOControl(point)
        || HIDDEN.indexOf(point) >= 0
        || Character.getType(point) == Character.SURROGATE
        || isTagOrNoCharacter(point);
  }

  private static boolean isTagOrNoCharacter(int point) {
    return (point >= 0xE0000 && point <= 0xE007F) || (point & 0xFFFE) == 0xFFFE;
  }

  private static String escape(int point) {
    return Character.isBmpCodePoint(point)
        ? "\\u" + HEX.toHexDigits((char) point)
        : "\\u{" + Integer.toHexString(point).toUpperCase(Locale.ROOT) + "}";
  }
}
