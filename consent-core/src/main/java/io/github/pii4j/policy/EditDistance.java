package io.github.pii4j.policy;

/** How many letters lie between two words (Levenshtein 1966). */
final class EditDistance {

  /** Longer words are nobody's typing mistake. */
  private static final int LONGEST = 100;

  private EditDistance() {}

  /** Insertions, deletions and replacements that turn one into the other. */
  static int between(String one, String other) {
    if (one.length() > LONGEST || other.length() > LONGEST) {
      return LONGEST;
    }
    int[] row = firstRow(other.length());
    for (int i = 1; i <= one.length(); i++) {
      row = nextRow(row, i, one.charAt(i - 1), other);
    }
    return row[other.length()];
  }

  private static int[] firstRow(int length) {
    int[] row = new int[length + 1];
    for (int j = 0; j <= length; j++) {
      row[j] = j;
    }
    return row;
  }

  private static int[] nextRow(int[] above, int i, char letter, String other) {
    int[] row = new int[above.length];
    row[0] = i;
    for (int j = 1; j < row.length; j++) {
      int replaced = above[j - 1] + (letter == other.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
    }
    return row;
  }
}
