package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The identity of a mobile device: fifteen digits, the last of which is a Luhn check digit (3GPP TS
 * 23.003, section 6.2.1).
 *
 * <p>Reading accepts full-width digits and one space or hyphen after the second, eighth and
 * fourteenth; nothing else. Zeros are a {@link Reason#PLACEHOLDER}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Imei extends DigitsPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Imei> TYPE = PiiFormats.standard().type(Imei.class);

  Imei(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Imei parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<Imei> tryParse(CharSequence text) {
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
