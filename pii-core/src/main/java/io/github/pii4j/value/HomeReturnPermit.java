package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The number of the permit with which a resident of Hong Kong or Macao travels to the mainland
 * (港澳居民来往内地通行证).
 *
 * <p>A letter and eight digits, or ten with the count of issues. Reading accepts full-width and
 * lower-case characters; nothing else.
 *
 * <p>Immutable and thread-safe.
 */
public final class HomeReturnPermit extends CodePii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<HomeReturnPermit> TYPE =
      PiiFormats.standard().type(HomeReturnPermit.class);

  HomeReturnPermit(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static HomeReturnPermit parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<HomeReturnPermit> tryParse(CharSequence text) {
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
