package io.github.pii4j.value;

/**
 * Where people put a space or a hyphen into a number, and how its characters are read without it.
 *
 * <p>A separator is taken as one only at these boundaries, one at a time. Full-width characters are
 * read as their ASCII counterparts, lower case as upper case. Nothing is allocated: a text and the
 * bits of {@link #separators} together are the view.
 */
final class Grouping {

  private static final int FULL_WIDTH_OFFSET = '\uFF01' - '!';

  private final int[] boundaries;

  private Grouping(int[] boundaries) {
    this.boundaries = boundaries;
  }

  /** Boundaries as numbers of characters before them, ascending. */
  static Grouping at(int... boundaries) {
    return new Grouping(boundaries);
  }

  /** One bit for each boundary at which a separator stands. */
  int separators(CharSequence text) {
    int found = 0;
    for (int k = 0; k < boundaries.length; k++) {
      int index = boundaries[k] + Integer.bitCount(found);
      if (index < text.length() - 1 && isSeparator(text.charAt(index))) {
        found |= 1 << k;
      }
    }
    return found;
  }

  /** The number of characters without the separators. */
  int length(CharSequence text, int separators) {
    return text.length() - Integer.bitCount(separators);
  }

  /** The folded character at {@code index}, separators not counted. */
  char at(CharSequence text, int separators, int index) {
    int skipped = 0;
    for (int k = 0; k < boundaries.length && boundaries[k] <= index; k++) {
      skipped += separators >>> k & 1;
    }
    return fold(text.charAt(index + skipped));
  }

  static char fold(char c) {
    char narrow = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - FULL_WIDTH_OFFSET) : c;
    return narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 'a' + 'A') : narrow;
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '-' || c == '\u3000' || c == '\uFF0D';
  }
}
