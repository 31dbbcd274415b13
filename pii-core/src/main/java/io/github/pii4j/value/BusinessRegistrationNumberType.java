package io.github.pii4j.value;

/** Judges business registration numbers of fifteen digits (GS 15-2006). */
final class BusinessRegistrationNumberType extends PlacedType<BusinessRegistrationNumber> {

  private static final int LENGTH = 15;
  private static final int MODULUS = 10;

  private final DivisionTable divisions;

  BusinessRegistrationNumberType(Strictness strictness, DivisionTable divisions) {
    super(
        "business-registration-number",
        "identity.business-registration-number",
        strictness,
        Grouping.NONE);
    this.divisions = divisions;
  }

  @Override
  boolean isLength(int length) {
    return length == LENGTH;
  }

  @Override
  int firstBad(CharSequence text, int view, int length) {
    return firstNonDigit(text, view, 0, length);
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    int bits = UnifiedSocialCreditCodeType.checkDivision(divisions, number(text, view, 0, 6));
    return mod11And10(text, view) ? bits : bits | Reason.CHECK_CHARACTER.bit();
  }

  /** ISO 7064, the hybrid system MOD 11,10. */
  private boolean mod11And10(CharSequence text, int view) {
    int product = MODULUS;
    for (int i = 0; i < LENGTH - 1; i++) {
      int sum = (product + digit(text, view, i)) % MODULUS;
      product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
    }
    return (product + digit(text, view, LENGTH - 1)) % MODULUS == 1;
  }

  @Override
  BusinessRegistrationNumber of(String canonical) {
    return new BusinessRegistrationNumber(canonical);
  }
}
