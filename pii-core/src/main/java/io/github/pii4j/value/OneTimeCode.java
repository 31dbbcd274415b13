package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/** A code that is sent once and holds once: four to eight digits. */
public final class OneTimeCode extends Secret {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<OneTimeCode> TYPE = PiiFormats.standard().type(OneTimeCode.class);

  OneTimeCode(CharSequence text) {
    super(text);
  }

  /**
   * Takes a code; the text given stays the caller's to forget.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static OneTimeCode parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Takes a code; never throws for bad text. */
  public static Parsed<OneTimeCode> tryParse(CharSequence text) {
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
