package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The identity number of a resident of Taiwan: a letter and nine digits.
 *
 * <p>The second character is 1 or 2 for a citizen, 8 or 9 for a foreign resident since 2021, A to D
 * for one before. The last is a check digit. Reading accepts full-width and lower-case characters;
 * nothing else.
 *
 * <p>Immutable and thread-safe.
 */
public final class TaiwanId extends CodePii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<TaiwanId> TYPE = PiiFormats.standard().type(TaiwanId.class);

  TaiwanId(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static TaiwanId parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<TaiwanId> tryParse(CharSequence text) {
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
