package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * Apple's advertising identifier: a UUID (RFC 9562).
 *
 * <p>Reading accepts upper and lower case, with hyphens; {@link #reveal()} gives upper case. Zeros,
 * which stand for a refusal of tracking, are a {@link Reason#PLACEHOLDER}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Idfa extends UuidPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Idfa> TYPE = PiiFormats.standard().type(Idfa.class);

  Idfa(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads an identifier.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Idfa parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads an identifier; never throws for bad text. */
  public static Parsed<Idfa> tryParse(CharSequence text) {
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
