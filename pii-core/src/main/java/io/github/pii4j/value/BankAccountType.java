package io.github.pii4j.value;

/** Judges bank accounts, as far as their form goes. */
final class BankAccountType extends PlacedType<BankAccount> {

  private static final int SHORTEST = 9;
  private static final int LONGEST = 32;

  BankAccountType(Strictness strictness) {
    super(
        "bank-account",
        "financial.bank-account",
        strictness,
        Grouping.at(4, 8, 12, 16, 20, 24, 28));
  }

  @Override
  boolean isLength(int length) {
    return length >= SHORTEST && length <= LONGEST;
  }

  @Override
  int firstBad(CharSequence text, int view, int length) {
    return firstNonDigit(text, view, 0, length);
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    return Reason.UNVERIFIABLE.bit();
  }

  @Override
  BankAccount of(String canonical) {
    return new BankAccount(canonical);
  }
}
