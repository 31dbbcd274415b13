package io.github.pii4j.text;

import java.util.Optional;

/**
 * The shape of a Chinese mobile number in running text: eleven digits that begin with 13 to 19, in
 * groups of 3-4-4 or in one, with or without 86 or 0086 before them.
 */
final class MobileShape {

  private static final int LENGTH = 11;

  private MobileShape() {}

  /** The eleven digits, if the token has the shape. */
  static Optional<String> national(CharSequence token) {
    String text = withoutCountry(token.toString());
    String digits = isGrouped(text) ? text.replaceAll("[ -]", "") : text;
    return isNational(digits) ? Optional.of(digits) : Optional.empty();
  }

  private static String withoutCountry(String text) {
    for (String code : new String[] {"0086", "86"}) {
      if (text.startsWith(code) && text.length() >= LENGTH + code.length()) {
        String rest = text.substring(code.length());
        return rest.startsWith(" ") || rest.startsWith("-") ? rest.substring(1) : rest;
      }
    }
    return text;
  }

  private static boolean isGrouped(String text) {
    return text.length() == LENGTH + 2
        && isSeparator(text.charAt(3))
        && isSeparator(text.charAt(8));
  }

  private static boolean isNational(String digits) {
    return digits.length() == LENGTH
        && digits.charAt(0) == '1'
        && digits.charAt(1) >= '3'
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '-';
  }
}
