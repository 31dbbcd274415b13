package io.github.pii4j.value;

/** Judges organisation codes (GB 11714-1997). */
final class OrganisationCodeType extends PlacedType<OrganisationCode> {

  static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /** The weighted sum and the check character make a multiple of it. */
  static final int MODULUS = 11;

  private static final int LENGTH = 9;
  private static final String CHECK_CHARACTERS = "0X987654321";

  OrganisationCodeType(Strictness strictness) {
    super("organisation-code", "identity.organisation-code", strictness, Grouping.at(8));
  }

  /** The value of a digit or a capital letter. */
  static int valueOf(char c) {
    return c <= '9' ? c - '0' : c - 'A' + 10;
  }

  /** The ninth character for the weighted sum of the first eight. */
  static char checkCharacter(int sum) {
    return CHECK_CHARACTERS.charAt(sum % MODULUS);
  }

  /** The value of a check character, or -1 if it is none. */
  static int checkValue(char c) {
    return c == 'X' ? 10 : c <= '9' ? c - '0' : -1;
  }

  @Override
  boolean isLength(int length) {
    return length == LENGTH;
  }

  @Override
  int firstBad(CharSequence text, int view, int length) {
    for (int i = 0; i < length; i++) {
      char c = at(text, view, i);
      if (!isDigit(c) && !isLetter(c)) {
        return i;
      }
    }
    return NOWHERE;
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += valueOf(at(text, view, i)) * WEIGHTS[i];
    }
    return at(text, view, LENGTH - 1) == checkCharacter(sum) ? 0 : Reason.CHECK_CHARACTER.bit();
  }

  @Override
  OrganisationCode of(String canonical) {
    return new OrganisationCode(canonical);
  }
}
