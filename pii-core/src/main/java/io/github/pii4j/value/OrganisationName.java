package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The name of an organisation: two to 128 letters, digits and the signs that names have.
 *
 * <p>A sole trader's firm carries a person's name, so it prints masked like any other value.
 *
 * <p>Immutable and thread-safe.
 */
public final class OrganisationName extends TextPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<OrganisationName> TYPE =
      PiiFormats.standard().type(OrganisationName.class);

  OrganisationName(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a name.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static OrganisationName parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a name; never throws for bad text. */
  public static Parsed<OrganisationName> tryParse(CharSequence text) {
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
