package io.github.pii4j.document;

/**
 * Characters that nobody sees, or that turn the order of others round on a screen (Unicode TR 36),
 * and halves of a surrogate pair. What holds one reads otherwise than it shows.
 */
final class UnseenCharacters {

  private UnseenCharacters() {}

  /** Where the first one is, counted from 0; -1 if there is none. */
  static int indexIn(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isUnseen(text.codePointAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** A loop, as a pattern takes an eighth of the start of a comparison of large policies. */
  private static boolean isUnseen(int character) {
    if (character < 0x200B) {
      return isControl(character);
    }
    return isFormat(character) || isSurrogate(character) || isIn(character, 0xE0000, 0xE007F);
  }

  /** Tab and the ends of lines are seen. */
  private static boolean isControl(int character) {
    return character < ' '
        ? character != '\t' && character != '\n' && character != '\r'
        : isIn(character, 0x7F, 0x9F);
  }

  private static boolean isFormat(int character) {
    return character < 0x206A
        ? isDirection(character)
        : character == 0xFEFF || isIn(character, 0xFFF9, 0xFFFB);
  }

  private static boolean isDirection(int character) {
    return character == 0x200B
        || isIn(character, 0x200E, 0x200F)
        || isIn(character, 0x2028, 0x202E)
        || character == 0x2060
        || isIn(character, 0x2066, 0x2069);
  }

  private static boolean isSurrogate(int character) {
    return isIn(character, 0xD800, 0xDFFF);
  }

  private static boolean isIn(int character, int first, int last) {
    return character >= first && character <= last;
  }

  /** Why it is not taken. */
  static Message refusal(int character) {
    String code = code(character);
    return new Message(
        "holds " + code + ", a character that nobody sees; delete it", "含有不可见字符 " + code + "；请删除");
  }

  /** A character by its number, at least four digits: {@code U+202e}. */
  static String code(int character) {
    return "U+" + Integer.toHexString(0x1000000 | character).substring(character > 0xFFFF ? 2 : 3);
  }
}
