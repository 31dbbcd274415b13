package io.github.pii4j.value;

import java.util.function.Function;

/** Judges addresses of six octets: of devices and of access points. */
final class MacAddressType<T extends Pii> extends CheckedType<T> {

  private static final int DIGITS = 12;
  private static final int OCTETS_LENGTH = 17;
  private static final int DOTTED_LENGTH = 14;

  /** What Android since 6 and iOS since 7 give to every app. */
  private static final long WITHHELD = 0x02_00_00_00_00_00L;

  private static final long ONES = 0xFF_FF_FF_FF_FF_FFL;

  private final Function<String, T> build;

  MacAddressType(String name, String category, Strictness strictness, Function<String, T> build) {
    super(name, category, strictness);
    this.build = build;
  }

  /** Octets between colons, of twelve digits. */
  static String format(String digits) {
    StringBuilder text = new StringBuilder(OCTETS_LENGTH);
    for (int i = 0; i < DIGITS; i += 2) {
      text.append(i == 0 ? "" : ":").append(digits, i, i + 2);
    }
    return text.toString();
  }

  @Override
  public int check(CharSequence text) {
    int length = text.length();
    if (length != DIGITS && length != OCTETS_LENGTH && length != DOTTED_LENGTH) {
      return Reason.LENGTH.bit();
    }
    if (firstBad(text) >= 0) {
      return Reason.CHARACTER.bit();
    }
    long number = number(text);
    return number == 0 || number == ONES || number == WITHHELD ? Reason.PLACEHOLDER.bit() : 0;
  }

  /** A separator must be that of the whole text, at every place that its form has. */
  private static int firstBad(CharSequence text) {
    char separator = separator(text);
    int period = separator == '.' ? 5 : 3;
    for (int i = 0; i < text.length(); i++) {
      char c = Grouping.fold(text.charAt(i));
      boolean expected = text.length() != DIGITS && i % period == period - 1;
      if (expected ? c != separator : !PlacedType.isHex(c)) {
        return i;
      }
    }
    return -1;
  }

  private static char separator(CharSequence text) {
    if (text.length() != OCTETS_LENGTH) {
      return '.';
    }
    return Grouping.fold(text.charAt(2)) == '-' ? '-' : ':';
  }

  private static long number(CharSequence text) {
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(Grouping.fold(text.charAt(i)), 16);
      number = digit < 0 ? number : number << 4 | digit;
    }
    return number;
  }

  @Override
  T build(CharSequence text) {
    StringBuilder digits = new StringBuilder(DIGITS);
    for (int i = 0; i < text.length(); i++) {
      char c = Grouping.fold(text.charAt(i));
      if (PlacedType.isHex(c)) {
        digits.append(c);
      }
    }
    return build.apply(digits.toString());
  }

  @Override
  int position(Reason reason, CharSequence text) {
    return switch (reason) {
      case LENGTH -> text.length();
      case CHARACTER -> firstBad(text);
      default -> 0;
    };
  }
}
