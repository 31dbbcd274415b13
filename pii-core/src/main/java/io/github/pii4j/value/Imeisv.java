package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The identity of a mobile device and its software: sixteen digits without a check digit (3GPP TS
 * 23.003, section 6.2.2).
 *
 * <p>Reading accepts full-width digits and one space or hyphen after the second, eighth and
 * fourteenth; nothing else. Zeros are a {@link Reason#PLACEHOLDER}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Imeisv extends DigitsPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Imeisv> TYPE = PiiFormats.standard().type(Imeisv.class);

  Imeisv(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Imeisv parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<Imeisv> tryParse(CharSequence text) {
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
