package io.github.pii4j.benchmark;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The rules that python-stdnum has for Chinese numbers, written in Java as one writes them from the
 * standards: no peer in Java has ported them. They judge less than ours, for no division, authority
 * or embedded code is looked at.
 */
final class PlainRules {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private PlainRules() {}

  /** Digits, an existing date, ISO 7064 MOD 11-2. */
  static boolean isCitizenId(String text) {
    if (!text.matches("[0-9]{17}[0-9X]") || !isDate(text.substring(6, 14))) {
      return false;
    }
    int check = 1;
    for (int i = 0; i < 17; i++) {
      check = (check + Character.digit(text.charAt(i), 10)) * 2 % 11;
    }
    return text.charAt(17) == "0123456789X".charAt(Math.floorMod(1 - check, 11));
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.of(
              Integer.parseInt(text.substring(0, 4)),
              Integer.parseInt(text.substring(4, 6)),
              Integer.parseInt(text.substring(6)))
          .isBefore(LocalDate.MAX);
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Digits at the head, the alphabet, MOD 31. */
  static boolean isCreditCode(String text) {
    if (!text.matches("[0-9]{8}[" + ALPHABET + "]{10}")) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(text.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return text.charAt(17) == ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
