package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The number of a Hong Kong identity card: one or two letters, six digits and a check character in
 * brackets.
 *
 * <p>The check is a sum modulo 11 of all characters, weighted from nine down. Reading accepts
 * full-width and lower-case characters, and the check character with or without brackets; nothing
 * else. {@link #reveal()} has the brackets.
 *
 * <p>Immutable and thread-safe.
 */
public final class HongKongId extends CodePii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<HongKongId> TYPE = PiiFormats.standard().type(HongKongId.class);

  HongKongId(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static HongKongId parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<HongKongId> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  /** With the check character in brackets, as on the card. */
  @Override
  public String reveal() {
    String code = super.reveal();
    int last = code.length() - 1;
    return code.substring(0, last) + "(" + code.charAt(last) + ")";
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }
}
