package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The identity of a mobile subscription: fourteen or fifteen digits that begin with a mobile
 * country code (Recommendation ITU-T E.212).
 *
 * <p>There is no check digit. Reading accepts full-width digits and one space or hyphen after the
 * third and fifth; nothing else.
 *
 * <p>Immutable and thread-safe.
 */
public final class Imsi extends DigitsPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Imsi> TYPE = PiiFormats.standard().type(Imsi.class);

  Imsi(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Imsi parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<Imsi> tryParse(CharSequence text) {
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
