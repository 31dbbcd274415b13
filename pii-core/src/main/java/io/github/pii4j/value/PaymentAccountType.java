package io.github.pii4j.value;

/** Judges the accounts of payment services. */
final class PaymentAccountType extends CheckedType<PaymentAccount> {

  private static final int SHORTEST_NAME = 6;
  private static final int LONGEST_NAME = 20;

  private final MobileNumberType mobiles;
  private final EmailType emails;

  PaymentAccountType(Strictness strictness, MobileNumberType mobiles, EmailType emails) {
    super("payment-account", "financial.payment-account", strictness);
    this.mobiles = mobiles;
    this.emails = emails;
  }

  /** Of a canonical text. */
  static PaymentAccount.Form form(CharSequence text) {
    if (contains(text, '@')) {
      return PaymentAccount.Form.EMAIL;
    }
    char first = Grouping.narrow(text.charAt(0));
    return PlacedType.isDigit(first) || first == '+'
        ? PaymentAccount.Form.MOBILE_NUMBER
        : PaymentAccount.Form.NAME;
  }

  @Override
  public int check(CharSequence text) {
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      return Reason.LENGTH.bit();
    }
    return switch (form(text)) {
      case EMAIL -> emails.check(text);
      case MOBILE_NUMBER -> mobiles.check(text);
      case NAME -> checkName(text);
    };
  }

  private static int checkName(CharSequence text) {
    int length = text.length();
    int bits = length < SHORTEST_NAME || length > LONGEST_NAME ? Reason.LENGTH.bit() : 0;
    return firstBad(text) < 0 ? bits : bits | Reason.CHARACTER.bit();
  }

  private static int firstBad(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = PlacedType.isLetter(c) || (c >= 'a' && c <= 'z');
      boolean other = i > 0 && (PlacedType.isDigit(c) || c == '_' || c == '-');
      if (!letter && !other) {
        return i;
      }
    }
    return -1;
  }

  private static boolean contains(CharSequence text, char sought) {
    for (int i = 0; i < text.length(); i++) {
      if (Grouping.narrow(text.charAt(i)) == sought) {
        return true;
      }
    }
    return false;
  }

  @Override
  PaymentAccount build(CharSequence text) {
    PaymentAccount.Form form = form(text);
    if (form == PaymentAccount.Form.NAME) {
      return new PaymentAccount(text);
    }
    boolean email = form == PaymentAccount.Form.EMAIL;
    return new PaymentAccount((email ? emails.build(text) : mobiles.build(text)).reveal());
  }

  @Override
  int position(Reason reason, CharSequence text) {
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      return text.length();
    }
    return switch (form(text)) {
      case EMAIL -> emails.position(reason, text);
      case MOBILE_NUMBER -> mobiles.position(reason, text);
      case NAME -> reason == Reason.CHARACTER ? firstBad(text) : text.length();
    };
  }
}
