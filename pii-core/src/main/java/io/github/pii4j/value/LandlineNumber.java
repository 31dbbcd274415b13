package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * A fixed-line number of mainland China: an area code of three or four digits that begins with a
 * zero, a number of seven or eight, and perhaps an extension of up to six.
 *
 * <p>Which area codes there are is not judged. Reading accepts a leading {@code +86}, {@code 0086}
 * or {@code 86} (then without the zero too), brackets around the area code, a hyphen or space after
 * it and before the extension, and full-width characters; nothing else. {@link #reveal()} gives
 * {@code 010-62000000} or {@code 010-62000000-123}.
 *
 * <p>Immutable and thread-safe.
 */
public final class LandlineNumber extends TextPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<LandlineNumber> TYPE =
      PiiFormats.standard().type(LandlineNumber.class);

  LandlineNumber(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static LandlineNumber parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<LandlineNumber> tryParse(CharSequence text) {
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
