package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;
import java.util.Optional;

/**
 * The number of a bank card: twelve to nineteen digits with a check digit (ISO/IEC 7812-1).
 *
 * <p>Reading accepts full-width digits and one space or hyphen after every fourth digit; nothing
 * else. Which networks use which leading digits and lengths is dated data; which bank issued the
 * card is not told, for no sourced table says so. A wrong check digit of a UnionPay card (62, 81)
 * is {@link Reason#CHECK_CHARACTER_DISPUTED}, a warning under {@link Strictness#LENIENT}, for such
 * cards are reported to exist.
 *
 * <p>Held as a number. Immutable and thread-safe.
 */
public final class BankCardNumber extends Pii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<BankCardNumber> TYPE =
      PiiFormats.standard().type(BankCardNumber.class);

  /** Unsigned: nineteen digits need all 64 bits. No card number begins with a zero. */
  private final long digits;

  BankCardNumber(CharSequence canonical) {
    this.digits = Long.parseUnsignedLong(canonical, 0, canonical.length(), 10);
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

  /** The network whose range the number is in, if the bundled table has it. */
  public Optional<CardNetwork> network() {
    return CardNetworkTable.bundled().network(reveal());
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
