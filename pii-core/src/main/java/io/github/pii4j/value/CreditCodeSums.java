package io.github.pii4j.value;

/**
 * The check sums of a credit code and of the organisation code in it, in one pass and in one {@code
 * int}: what a character adds to both is one look-up. No branch depends on the text, for letters
 * and digits alternate as no processor can guess.
 */
final class CreditCodeSums {

  private static final int LENGTH = UnifiedSocialCreditCodeType.LENGTH;
  private static final int HALFWAY = LENGTH / 2;
  private static final int DIVISION = UnifiedSocialCreditCodeType.DIVISION;
  private static final int ORGANISATION = UnifiedSocialCreditCodeType.ORGANISATION;
  private static final int ORGANISATION_CHECK = UnifiedSocialCreditCodeType.ORGANISATION_CHECK;

  /** Where the sum of the organisation code begins, and the bits below. */
  private static final int ORGANISATION_BIT = 14;

  private static final int LOWER = (1 << ORGANISATION_BIT) - 1;

  /** What a character adds that may not stand where it does; eighteen of them still fit. */
  private static final int BAD = 1 << 26;

  /** The last ASCII character; a table by place and character is 128 wide. */
  private static final int ASCII = 127;

  private static final int[] SHARES = shares();

  private CreditCodeSums() {}

  /** The sums of a text of eighteen characters, in two short loops: no long one is unrolled. */
  static int of(CharSequence text) {
    return of(text, 0, HALFWAY) + of(text, HALFWAY, LENGTH);
  }

  private static int of(CharSequence text, int from, int to) {
    int sums = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      sums += c <= ASCII ? SHARES[i << 7 | c] : BAD;
    }
    return sums;
  }

  /** Whether every character may stand where it does, and both check characters fit. */
  static boolean areRight(int sums) {
    return sums < BAD
        && (sums & LOWER) % UnifiedSocialCreditCodeType.ALPHABET.length() == 0
        && (sums >> ORGANISATION_BIT) % OrganisationCodeType.MODULUS == 0;
  }

  private static int[] shares() {
    int[] shares = new int[LENGTH << 7];
    for (int i = 0; i < LENGTH; i++) {
      for (char c = 0; c <= ASCII; c++) {
        shares[i << 7 | c] = share(i, c);
      }
    }
    return shares;
  }

  private static int share(int i, char c) {
    int place = UnifiedSocialCreditCodeType.place(c);
    int inOrganisation = place < 0 ? 0 : organisationShare(i, c);
    boolean isBad =
        place < 0 || inOrganisation < 0 || (place > 9 && i >= DIVISION && i < ORGANISATION);
    return isBad
        ? BAD
        : place * UnifiedSocialCreditCodeType.WEIGHTS[i] + (inOrganisation << ORGANISATION_BIT);
  }

  /** Negative for what cannot be the check character of the organisation code. */
  private static int organisationShare(int i, char c) {
    if (i == ORGANISATION_CHECK) {
      return OrganisationCodeType.checkValue(c);
    }
    return i >= ORGANISATION && i < ORGANISATION_CHECK
        ? OrganisationCodeType.valueOf(c) * OrganisationCodeType.WEIGHTS[i - ORGANISATION]
        : 0;
  }
}
