package io.github.pii4j.text;

/**
 * A run of letters and digits as it stands in the text, and as it is read: full-width characters
 * narrowed, zero-width ones left out.
 */
final class Piece {

  /** No value is longer in one piece. */
  private static final int LONGEST = 64;

  /** However many zero-width characters are strewn in. */
  private static final int LONGEST_RAW = 1024;

  private static final int FULL_WIDTH_OFFSET = '\uFF01' - '!';

  final long start;
  final StringBuilder raw = new StringBuilder();
  final StringBuilder read = new StringBuilder();

  Piece(long start) {
    this.start = start;
  }

  void add(char c) {
    raw.append(c);
    if (!isZeroWidth(c)) {
      read.append(narrow(c));
    }
  }

  /** Whether it has grown beyond anything that could be a value. */
  boolean isTooLong() {
    return read.length() > LONGEST || raw.length() > LONGEST_RAW;
  }

  /** Whether a point after it and a digit after that make it a decimal fraction. */
  boolean isZero() {
    return read.length() == 1 && read.charAt(0) == '0';
  }

  long end() {
    return start + raw.length();
  }

  static boolean isAlphanumeric(char c) {
    char narrow = narrow(c);
    return (narrow >= '0' && narrow <= '9')
        || (narrow >= 'A' && narrow <= 'Z')
        || (narrow >= 'a' && narrow <= 'z');
  }

  static boolean isZeroWidth(char c) {
    return (c >= '\u200B' && c <= '\u200D') || c == '\u2060' || c == '\uFEFF';
  }

  static boolean isDigit(char c) {
    char narrow = narrow(c);
    return narrow >= '0' && narrow <= '9';
  }

  private static char narrow(char c) {
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - FULL_WIDTH_OFFSET) : c;
  }
}
