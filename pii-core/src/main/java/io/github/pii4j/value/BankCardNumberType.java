package io.github.pii4j.value;

/** Judges bank card numbers (ISO/IEC 7812-1). */
final class BankCardNumberType extends PlacedType<BankCardNumber> {

  private final CardNetworkTable networks;

  BankCardNumberType(Strictness strictness, CardNetworkTable networks) {
    super("bank-card", "financial.bank-account", strictness, Grouping.at(4, 8, 12, 16));
    this.networks = networks;
  }

  @Override
  boolean isLength(int length) {
    return length >= CardNetworkTable.SHORTEST && length <= CardNetworkTable.LONGEST;
  }

  /** No number begins with a zero. */
  @Override
  int firstBad(CharSequence text, int view, int length) {
    return length > 0 && at(text, view, 0) == '0' ? 0 : firstNonDigit(text, view, 0, length);
  }

  @Override
  int checkPlain(CharSequence text) {
    int length = text.length();
    if (!isLength(length) || text.charAt(0) == '0') {
      return NOT_PLAIN;
    }
    int sum = 0;
    for (int i = length - 1; i >= 0; i--) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NOT_PLAIN;
      }
      sum += (length - i & 1) == 1 ? digit : DOUBLED[digit];
    }
    return networks.check(plainPrefix(text), length, sum % 10 == 0);
  }

  private static int plainPrefix(CharSequence text) {
    int prefix = 0;
    for (int i = 0; i < CardNetworkTable.PREFIX_DIGITS; i++) {
      prefix = prefix * 10 + (text.charAt(i) - '0');
    }
    return prefix;
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    int prefix = number(text, view, 0, CardNetworkTable.PREFIX_DIGITS);
    return networks.check(prefix, length, luhn(text, view, length));
  }

  @Override
  int place(Reason reason, int length) {
    return reason == Reason.CHECK_CHARACTER_DISPUTED ? length - 1 : super.place(reason, length);
  }

  @Override
  BankCardNumber of(String canonical) {
    return new BankCardNumber(canonical);
  }
}
