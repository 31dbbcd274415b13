package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * What a person does for a living, in their own words: up to 64 characters without control
 * characters.
 *
 * <p>Immutable and thread-safe.
 */
public final class Occupation extends TextPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Occupation> TYPE = PiiFormats.standard().type(Occupation.class);

  Occupation(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads an occupation.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Occupation parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads an occupation; never throws for bad text. */
  public static Parsed<Occupation> tryParse(CharSequence text) {
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
