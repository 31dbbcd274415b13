package io.github.pii4j.value;

/** A personal value of up to eighteen digits, kept as a number that remembers leading zeros. */
abstract class DigitsPii extends Pii {

  /** A one before the digits: it is what keeps the zeros. */
  private final long guarded;

  DigitsPii(CharSequence digits) {
    long number = 1;
    for (int i = 0; i < digits.length(); i++) {
      number = number * 10 + (digits.charAt(i) - '0');
    }
    this.guarded = number;
  }

  @Override
  public String reveal() {
    return Long.toString(guarded).substring(1);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof DigitsPii that
        && getClass() == that.getClass()
        && guarded == that.guarded;
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(guarded);
  }
}
