package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The identity of a CDMA device: fourteen hexadecimal digits (3GPP2 S.R0048).
 *
 * <p>Reading accepts upper and lower case, a fifteenth digit that is then checked (Luhn in base 16,
 * or in base 10 if all are decimal), and the form of eighteen decimal digits. {@link #reveal()}
 * gives fourteen upper-case digits. Zeros are a {@link Reason#PLACEHOLDER}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Meid extends HexPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Meid> TYPE = PiiFormats.standard().type(Meid.class);

  Meid(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Meid parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<Meid> tryParse(CharSequence text) {
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
