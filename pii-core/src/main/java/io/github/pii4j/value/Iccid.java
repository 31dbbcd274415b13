package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The number of a SIM card: nineteen or twenty digits that begin with 89 and end with a Luhn check
 * digit (Recommendation ITU-T E.118).
 *
 * <p>Reading accepts full-width digits and one space or hyphen after every fourth; nothing else.
 *
 * <p>Immutable and thread-safe.
 */
public final class Iccid extends DigitsPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Iccid> TYPE = PiiFormats.standard().type(Iccid.class);

  Iccid(CharSequence canonical) {
    super(IccidType.withoutIndustry(canonical));
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Iccid parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<Iccid> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  @Override
  public String reveal() {
    return IccidType.INDUSTRY + super.reveal();
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }
}
