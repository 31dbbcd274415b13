package io.github.pii4j.crypto;

/** The check character that values of a type, and so their tokens, end with. */
enum TokenCheck {
  /** None. */
  NONE {
    @Override
    String of(CharSequence digits) {
      return "";
    }
  },

  /** That of bank cards (ISO/IEC 7812-1, annex B). */
  LUHN {
    @Override
    String of(CharSequence digits) {
      int sum = 0;
      for (int i = digits.length() - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
        int product = weight * (digits.charAt(i) - '0');
        sum += product / 10 + product % 10;
      }
      return Integer.toString((10 - sum % 10) % 10);
    }
  },

  /** That of citizen ids (ISO 7064 MOD 11-2). */
  MOD_11_2 {
    @Override
    String of(CharSequence digits) {
      int sum = 0;
      for (int i = 0; i < digits.length(); i++) {
        sum = (sum + (digits.charAt(i) - '0')) * 2 % 11;
      }
      int check = (12 - sum) % 11;
      return check == 10 ? "X" : Integer.toString(check);
    }
  };

  /** The character that belongs behind {@code digits}, or no character. */
  abstract String of(CharSequence digits);

  /** How many characters it is. */
  int length() {
    return this == NONE ? 0 : 1;
  }
}
