package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The advertising identifier of Android devices in China: a UUID, or 16, 32 or 64 hexadecimal
 * digits, as the manufacturer has it.
 *
 * <p>It is kept as it was given. Zeros, which stand for a refusal of tracking, are a {@link
 * Reason#PLACEHOLDER}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Oaid extends TextPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Oaid> TYPE = PiiFormats.standard().type(Oaid.class);

  Oaid(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads an identifier.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Oaid parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads an identifier; never throws for bad text. */
  public static Parsed<Oaid> tryParse(CharSequence text) {
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
