package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * A person's name: up to 64 letters of any script, with the signs that join them.
 *
 * <p>Between letters may stand one space, hyphen, apostrophe, full stop or middle dot; the various
 * dots of Uyghur, Tibetan and foreign names are read as {@code ·}. Digits and other signs are
 * refused.
 *
 * <p>Immutable and thread-safe.
 */
public final class PersonName extends TextPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<PersonName> TYPE = PiiFormats.standard().type(PersonName.class);

  PersonName(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a name.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static PersonName parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a name; never throws for bad text. */
  public static Parsed<PersonName> tryParse(CharSequence text) {
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
