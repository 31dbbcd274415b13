package io.github.pii4j.value;

/** The check of an organisation code (GB 11714-1997), which a credit code carries inside. */
final class OrganisationCode {

  static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private OrganisationCode() {}

  /** The value of a digit or an upper-case letter. */
  static int valueOf(char c) {
    return c <= '9' ? c - '0' : c - 'A' + 10;
  }

  /** The ninth character for the weighted sum of the first eight. */
  static char checkCharacter(int sum) {
    int rest = 11 - sum % 11;
    if (rest == 10) {
      return 'X';
    }
    return (char) ('0' + rest % 11);
  }
}
