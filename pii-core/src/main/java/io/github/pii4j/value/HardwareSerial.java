package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The serial number of a device: four to forty letters, digits, hyphens, dots, slashes and
 * underscores.
 *
 * <p>Manufacturers form their own. What systems give to apps that may not know the number, such as
 * {@code unknown} or zeros, is a {@link Reason#PLACEHOLDER}.
 *
 * <p>Immutable and thread-safe.
 */
public final class HardwareSerial extends TextPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<HardwareSerial> TYPE =
      PiiFormats.standard().type(HardwareSerial.class);

  HardwareSerial(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static HardwareSerial parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<HardwareSerial> tryParse(CharSequence text) {
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
