package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The plate of a road vehicle of mainland China (GA 36): the sign of the province, a letter, and
 * five characters, or six for new energy.
 *
 * <p>Of five, at most two are letters, without I and O; the last may be one of 学警挂港澳领. Of six, the
 * first or the last is a letter from A to K. An embassy's plate is 使 and six digits. Reading
 * accepts full-width and lower-case characters, and one space or middle dot after the second;
 * nothing else.
 *
 * <p>Immutable and thread-safe.
 */
public final class LicencePlate extends TextPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<LicencePlate> TYPE = PiiFormats.standard().type(LicencePlate.class);

  LicencePlate(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a plate.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static LicencePlate parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a plate; never throws for bad text. */
  public static Parsed<LicencePlate> tryParse(CharSequence text) {
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
