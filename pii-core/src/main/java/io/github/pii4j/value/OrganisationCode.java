package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The organisation code: eight digits or letters and a check character (GB 11714-1997).
 *
 * <p>Since 2015 it is carried inside the {@link UnifiedSocialCreditCode}. Reading accepts full-
 * width and lower-case characters, and one space or hyphen before the check character; nothing
 * else. {@link #reveal()} gives the nine characters without a hyphen.
 *
 * <p>Immutable and thread-safe.
 */
public final class OrganisationCode extends CodePii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<OrganisationCode> TYPE =
      PiiFormats.standard().type(OrganisationCode.class);

  OrganisationCode(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a code.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static OrganisationCode parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a code; never throws for bad text. */
  public static Parsed<OrganisationCode> tryParse(CharSequence text) {
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
