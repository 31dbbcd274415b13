package io.github.pii4j.consent.proof;

/** What the name of a key may be. */
final class KeyName {

  private static final int NEXT_LINE = 0x85;

  private KeyName() {}

  static String check(String name) {
    if (!isValid(name)) {
      throw new InvalidNoteException(InvalidNoteException.Code.MALFORMED_NAME);
    }
    return name;
  }

  static boolean isValid(String name) {
    return !name.isEmpty() && name.codePoints().noneMatch(KeyName::isForbidden);
  }

  private static boolean isForbidden(int character) {
    return character < ' '
        || character == '+'
        || character == NEXT_LINE
        || Character.isSpaceChar(character)
        || Character.isWhitespace(character)
        || Character.getType(character) == Character.SURROGATE;
  }
}
