package io.github.pii4j.value;

/** The country code of China before a telephone number: +86, 0086 or 86 (ITU-T E.164). */
final class CountryCode {

  private CountryCode() {}

  /** How many characters of {@code text} it takes, with one separator after it; 0 without it. */
  static int length(CharSequence text) {
    int length = startsWith(text, "+86") ? 3 : startsWith(text, "0086") ? 4 : 0;
    if (length == 0 && startsWith(text, "86")) {
      length = 2;
    }
    return length > 0 && length < text.length() && Grouping.isSeparator(text.charAt(length))
        ? length + 1
        : length;
  }

  private static boolean startsWith(CharSequence text, String code) {
    if (text.length() < code.length()) {
      return false;
    }
    for (int i = 0; i < code.length(); i++) {
      if (Grouping.narrow(text.charAt(i)) != code.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
