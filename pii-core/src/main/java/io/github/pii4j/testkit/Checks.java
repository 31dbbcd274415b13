package io.github.pii4j.testkit;

/** Completes a number with its check character; written apart from what judges it. */
final class Checks {

  private static final String CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};

  private Checks() {}

  /** ISO 7064 MOD 11-2. */
  static String mod11And2(String body) {
    int rest = 0;
    for (int i = 0; i < body.length(); i++) {
      rest = (rest + body.charAt(i) - '0') * 2 % 11;
    }
    int check = (12 - rest) % 11;
    return body + (check == 10 ? "X" : check);
  }

  /** GB 32100, clause 4. */
  static String mod31(String body) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += CREDIT_CODE.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return body + CREDIT_CODE.charAt((31 - sum % 31) % 31);
  }

  /** GB 11714. */
  static String mod11(String body) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION.length; i++) {
      sum += Character.digit(body.charAt(i), 36) * ORGANISATION[i];
    }
    int check = (11 - sum % 11) % 11;
    return body + (check == 10 ? "X" : check);
  }

  /** ISO/IEC 7812-1. */
  static String luhn(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
    }
    return body + (10 - sum % 10) % 10;
  }
}
