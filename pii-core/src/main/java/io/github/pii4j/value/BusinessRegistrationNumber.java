package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The number of a business licence before the {@link UnifiedSocialCreditCode}: fifteen digits (GS
 * 15-2006).
 *
 * <p>Six digits of the registrar's division, eight of a sequence, and a check digit (ISO 7064 MOD
 * 11,10). Reading accepts full-width digits; nothing else. Immutable and thread-safe.
 */
public final class BusinessRegistrationNumber extends DigitsPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<BusinessRegistrationNumber> TYPE =
      PiiFormats.standard().type(BusinessRegistrationNumber.class);

  BusinessRegistrationNumber(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static BusinessRegistrationNumber parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<BusinessRegistrationNumber> tryParse(CharSequence text) {
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
}
