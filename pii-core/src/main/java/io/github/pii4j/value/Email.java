package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * An e-mail address: a local part of up to 64 bytes, an at sign, and a domain of two or more labels
 * (RFC 5321, RFC 6531).
 *
 * <p>The local part is made of letters of any script, digits and the signs of RFC 5322's atoms,
 * with single dots between; quoted local parts and address literals are refused, for hardly a
 * person has one. Reading accepts full-width characters; {@link #reveal()} gives the domain in
 * lower case.
 *
 * <p>Immutable and thread-safe.
 */
public final class Email extends TextPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Email> TYPE = PiiFormats.standard().type(Email.class);

  Email(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads an address.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Email parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads an address; never throws for bad text. */
  public static Parsed<Email> tryParse(CharSequence text) {
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
