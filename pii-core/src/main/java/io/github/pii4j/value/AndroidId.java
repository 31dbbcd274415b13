package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;
import java.util.Locale;

/**
 * The identifier that Android gives an app on a device: sixteen hexadecimal digits.
 *
 * <p>It looks like any other number of 64 bits, so only what stands around it tells that it is one.
 * Zeros, and the value that many devices of one Android release shared, are a {@link
 * Reason#PLACEHOLDER}.
 *
 * <p>Immutable and thread-safe.
 */
public final class AndroidId extends HexPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<AndroidId> TYPE = PiiFormats.standard().type(AndroidId.class);

  AndroidId(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads an identifier.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static AndroidId parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads an identifier; never throws for bad text. */
  public static Parsed<AndroidId> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  /** In lower case, as Android gives it. */
  @Override
  public String reveal() {
    return super.reveal().toLowerCase(Locale.ROOT);
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }
}
