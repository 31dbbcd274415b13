package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;
import java.util.Locale;

/**
 * Google's advertising identifier: a UUID (RFC 9562).
 *
 * <p>Reading accepts upper and lower case, with hyphens; {@link #reveal()} gives lower case. Zeros,
 * which stand for a refusal of tracking, are a {@link Reason#PLACEHOLDER}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Gaid extends UuidPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Gaid> TYPE = PiiFormats.standard().type(Gaid.class);

  Gaid(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads an identifier.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Gaid parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads an identifier; never throws for bad text. */
  public static Parsed<Gaid> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  @Override
  public String reveal() {
    return super.reveal().toLowerCase(Locale.ROOT);
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }
}
