package io.github.pii4j.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that nobody sees, or that turn the order of others round on a screen (Unicode TR 36),
 * and halves of a surrogate pair. What holds one reads otherwise than it shows.
 */
final class UnseenCharacters {

  private static final Pattern ANY =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u200B\\u200E\\u200F\\u2028-\\u202E"
              + "\\u2060\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}]|\\p{Cs}");

  private UnseenCharacters() {}

  /** Where the first one is, counted from 0; -1 if there is none. */
  static int indexIn(String text) {
    Matcher matcher = ANY.matcher(text);
    return matcher.find() ? matcher.start() : -1;
  }

  /** Why it is not taken. */
  static Message refusal(int character) {
    String code =
        "U+" + Integer.toHexString(0x1000000 | character).substring(character > 0xFFFF ? 2 : 3);
    return new Message(
        "holds " + code + ", a character that nobody sees; delete it", "含有不可见字符 " + code + "；请删除");
  }
}
