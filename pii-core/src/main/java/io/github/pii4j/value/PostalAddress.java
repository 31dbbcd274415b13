package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * A postal address in one line: two to 256 characters of any script, without control characters.
 *
 * <p>Which places exist is not judged.
 *
 * <p>Immutable and thread-safe.
 */
public final class PostalAddress extends TextPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<PostalAddress> TYPE = PiiFormats.standard().type(PostalAddress.class);

  PostalAddress(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads an address.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static PostalAddress parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads an address; never throws for bad text. */
  public static Parsed<PostalAddress> tryParse(CharSequence text) {
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
