package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The number of the permit with which a resident of the mainland travels to Hong Kong, Macao or
 * Taiwan (往来港澳通行证, 往来台湾通行证).
 *
 * <p>A letter and eight digits, or two letters and seven. Reading accepts full-width and lower-
 * case characters; nothing else.
 *
 * <p>Immutable and thread-safe.
 */
public final class ExitEntryPermit extends CodePii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<ExitEntryPermit> TYPE =
      PiiFormats.standard().type(ExitEntryPermit.class);

  ExitEntryPermit(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static ExitEntryPermit parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<ExitEntryPermit> tryParse(CharSequence text) {
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
