package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The number of the permit with which a resident of Taiwan travels to the mainland (台湾居民来往大陆通行证):
 * eight digits, or ten in the older form.
 *
 * <p>It looks like any other number, so only what stands around it tells that it is one. Reading
 * accepts full-width and lower-case characters; nothing else.
 *
 * <p>Immutable and thread-safe.
 */
public final class TaiwanCompatriotPermit extends CodePii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<TaiwanCompatriotPermit> TYPE =
      PiiFormats.standard().type(TaiwanCompatriotPermit.class);

  TaiwanCompatriotPermit(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static TaiwanCompatriotPermit parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<TaiwanCompatriotPermit> tryParse(CharSequence text) {
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
