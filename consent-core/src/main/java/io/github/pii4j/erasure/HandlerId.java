package io.github.pii4j.erasure;

/**
 * Names a handler, for as long as cases mention it.
 *
 * @param text lower-case words joined by hyphens or dots, at most 60 characters
 */
public record HandlerId(String text) implements Comparable<HandlerId> {

  private static final int LONGEST = 60;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it has another
   */
  public HandlerId {
    if (text.isEmpty() || text.length() > LONGEST || !areJoinedWords(text)) {
      throw new IllegalArgumentException(
          "a handler id is lower-case words joined by hyphens or dots, at most 60 characters");
    }
  }

  /** Read with every case, so without an expression. */
  private static boolean areJoinedWords(String text) {
    boolean isInWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isJoint = c == '-' || c == '.';
      if (isJoint ? !isInWord : !isLetter(c) && !(i > 0 && isDigit(c))) {
        return false;
      }
      isInWord = !isJoint;
    }
    return isInWord;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public int compareTo(HandlerId other) {
    return text.compareTo(other.text);
  }

  /** The name. */
  @Override
  public String toString() {
    return text;
  }
}
