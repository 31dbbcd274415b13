package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The second machine-readable line of a passport of any country: forty-four characters (ICAO
 * 9303-4, TD3).
 *
 * <p>Its number, birth date, expiry and optional part each have a check digit, and so has the
 * whole. Reading accepts full-width and lower-case characters; nothing else.
 *
 * <p>Immutable and thread-safe.
 */
public final class PassportMrz extends TextPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<PassportMrz> TYPE = PiiFormats.standard().type(PassportMrz.class);

  PassportMrz(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a line.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static PassportMrz parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a line; never throws for bad text. */
  public static Parsed<PassportMrz> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  /** The three characters of the nationality, filled up with {@code <}. */
  public String nationality() {
    return reveal().substring(10, 13);
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }
}
