package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The number of a bank card: thirteen to nineteen digits with a check digit (ISO/IEC 7812-1).
 *
 * <p>Reading accepts full-width digits and one space or hyphen after every fourth digit; nothing
 * else. Which lengths a first pair of digits allows is dated data; which bank issued the card is
 * not told, for no sourced table says so. Under {@link Strictness#LENIENT} a wrong check digit of a
 * UnionPay card (62, 81) is only a warning, for such cards are reported to exist.
 *
 * <p>Held as a number. Immutable and thread-safe.
 */
public final class BankCardNumber extends Pii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<BankCardNumber> TYPE = PiiFormats.standard().bankCardNumbers();

  static final int LONGEST = 19;

  /** Unsigned: nineteen digits need all 64 bits. No card number begins with a zero. */
  private final long digits;

  private BankCardNumber(long digits) {
    this.digits = digits;
  }

  /** Of the digits as an unsigned number; the caller has checked them. */
  static BankCardNumber ofDigits(long digits) {
    return new BankCardNumber(digits);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static BankCardNumber parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<BankCardNumber> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }

  @Override
  public String reveal() {
    return Long.toUnsignedString(digits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BankCardNumber that && digits == that.digits;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(digits);
  }
}
