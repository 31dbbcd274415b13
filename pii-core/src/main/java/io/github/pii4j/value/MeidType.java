package io.github.pii4j.value;

import java.util.HexFormat;

/** Judges MEIDs (3GPP2 S.R0048), of fourteen or fifteen hexadecimal or eighteen decimal digits. */
final class MeidType extends PlacedType<Meid> {

  private static final int HEX_LENGTH = 14;
  private static final int DECIMAL_LENGTH = 18;

  /** The decimal digits of the first 32 bits; the other eight are the last 24. */
  private static final int HIGH_DIGITS = 10;

  private static final long HIGHEST = 0xFFFF_FFFFL;
  private static final long HIGHEST_LOW = 0xFF_FFFFL;

  MeidType(Strictness strictness) {
    super("meid", "device.meid", strictness, Grouping.NONE);
  }

  @Override
  boolean isLength(int length) {
    return length == HEX_LENGTH || length == HEX_LENGTH + 1 || length == DECIMAL_LENGTH;
  }

  @Override
  int firstBad(CharSequence text, int view, int length) {
    if (length == DECIMAL_LENGTH) {
      return firstNonDigit(text, view, 0, length);
    }
    for (int i = 0; i < length; i++) {
      if (!isHex(at(text, view, i))) {
        return i;
      }
    }
    return NOWHERE;
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    int bits = isZeros(text, view, length) ? Reason.PLACEHOLDER.bit() : 0;
    if (length == DECIMAL_LENGTH) {
      boolean fits =
          decimal(text, view, 0, HIGH_DIGITS) <= HIGHEST
              && decimal(text, view, HIGH_DIGITS, DECIMAL_LENGTH) <= HIGHEST_LOW;
      return fits ? bits : Reason.OUT_OF_RANGE.bit();
    }
    boolean fits = length == HEX_LENGTH || fitsCheck(text, view);
    return fits ? bits : bits | Reason.CHECK_CHARACTER.bit();
  }

  private boolean fitsCheck(CharSequence text, int view) {
    int length = HEX_LENGTH + 1;
    return firstNonDigit(text, view, 0, length) == NOWHERE
        ? luhn(text, view, length)
        : luhn16(text, view, length);
  }

  /** The algorithm of Luhn in base 16. */
  private boolean luhn16(CharSequence text, int view, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = Character.digit(at(text, view, i), 16);
      int doubled = (length - i) % 2 == 1 ? digit : digit * 2;
      sum += doubled / 16 + doubled % 16;
    }
    return sum % 16 == 0;
  }

  private long decimal(CharSequence text, int view, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + digit(text, view, i);
    }
    return number;
  }

  @Override
  Meid of(String canonical) {
    return new Meid(
        canonical.length() == DECIMAL_LENGTH ? hex(canonical) : canonical.substring(0, HEX_LENGTH));
  }

  private static String hex(String decimal) {
    long high = Long.parseLong(decimal.substring(0, HIGH_DIGITS));
    long low = Long.parseLong(decimal.substring(HIGH_DIGITS));
    return HexFormat.of().toHexDigits(high << 24 | low, HEX_LENGTH);
  }
}
