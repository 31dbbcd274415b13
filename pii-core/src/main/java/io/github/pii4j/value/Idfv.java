package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * Apple's identifier for the vendor of an app: a UUID (RFC 9562).
 *
 * <p>Reading accepts upper and lower case, with hyphens; {@link #reveal()} gives upper case. Zeros,
 * which stand for a refusal of tracking, are a {@link Reason#PLACEHOLDER}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Idfv extends UuidPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Idfv> TYPE = PiiFormats.standard().type(Idfv.class);

  Idfv(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads an identifier.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Idfv parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads an identifier; never throws for bad text. */
  public static Parsed<Idfv> tryParse(CharSequence text) {
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
