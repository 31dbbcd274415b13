package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The number of a Chinese passport: of the mainland, of Hong Kong or of Macao.
 *
 * <p>Which forms there are is dated data. The number has no check digit of its own; {@link
 * PassportMrz} has. Reading accepts full-width and lower-case characters; nothing else.
 *
 * <p>Immutable and thread-safe.
 */
public final class PassportNumber extends CodePii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<PassportNumber> TYPE =
      PiiFormats.standard().type(PassportNumber.class);

  PassportNumber(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static PassportNumber parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<PassportNumber> tryParse(CharSequence text) {
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
