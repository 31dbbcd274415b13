package io.github.pii4j.value;

import java.util.HexFormat;

/** A personal value of up to sixteen hexadecimal digits, kept as a number. */
abstract class HexPii extends Pii {

  private final long number;
  private final byte digits;

  /** Of the digits, in either case; their number is the same for all values of a class. */
  HexPii(CharSequence digits) {
    this.number = HexFormat.fromHexDigitsToLong(digits);
    this.digits = (byte) digits.length();
  }

  /** In upper case. */
  @Override
  public String reveal() {
    return HexFormat.of().withUpperCase().toHexDigits(number, digits);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof HexPii that
        && getClass() == that.getClass()
        && number == that.number
        && digits == that.digits;
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(number) * 31 + digits;
  }
}
