package io.github.pii4j.value;

/**
 * Where people put a space or a hyphen into a number, and how its characters are read without it.
 *
 * <p>A separator is taken as one only at these boundaries, one at a time. Full-width characters are
 * read as their ASCII counterparts, lower case as upper case. Nothing is allocated: a text and the
 * bits of {@link #view} together are the view: one bit for each boundary at which a separator
 * stands, and above them how many characters of a prefix to skip.
 */
final class Grouping {

  /** No separators anywhere. */
  static final Grouping NONE = new Grouping(new int[0]);

  private static final int FULL_WIDTH_OFFSET = '\uFF01' - '!';

  private static final int START_SHIFT = 24;
  private static final int SEPARATORS = (1 << START_SHIFT) - 1;

  private final int[] boundaries;

  private Grouping(int[] boundaries) {
    this.boundaries = boundaries;
  }

  /** Boundaries as numbers of characters before them, ascending. */
  static Grouping at(int... boundaries) {
    return new Grouping(boundaries);
  }

  /** The view of what {@code text} holds from {@code start} on. */
  int view(CharSequence text, int start) {
    int view = start << START_SHIFT;
    int index = start;
    int before = 0;
    for (int k = 0; k < boundaries.length; k++) {
      index += boundaries[k] - before;
      before = boundaries[k];
      if (index < text.length() - 1 && isSeparator(text.charAt(index))) {
        view |= 1 << k;
        index++;
      }
    }
    return view;
  }

  /** The number of characters without prefix and separators. */
  int length(CharSequence text, int view) {
    return text.length() - (view >>> START_SHIFT) - Integer.bitCount(view & SEPARATORS);
  }

  /** The folded character at {@code place}, prefix and separators not counted. */
  char at(CharSequence text, int view, int place) {
    return fold(text.charAt(view == 0 ? place : index(view, place)));
  }

  /** Where in the text the character at {@code place} stands, prefix and separators counted. */
  int index(int view, int place) {
    int skipped = view >>> START_SHIFT;
    for (int k = 0; k < boundaries.length && boundaries[k] <= place; k++) {
      skipped += view >>> k & 1;
    }
    return place + skipped;
  }

  /** The folded characters without prefix and separators. */
  String canonical(CharSequence text, int view) {
    int length = length(text, view);
    StringBuilder canonical = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      canonical.append(at(text, view, i));
    }
    return canonical.toString();
  }

  static char fold(char c) {
    return c <= 'Z' ? c : foldLetter(c);
  }

  static char narrow(char c) {
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - FULL_WIDTH_OFFSET) : c;
  }

  private static char foldLetter(char c) {
    char narrow = narrow(c);
    return narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 'a' + 'A') : narrow;
  }

  static boolean isSeparator(char c) {
    return c == ' ' || c == '-' || c == '\u3000' || c == '\uFF0D';
  }
}
