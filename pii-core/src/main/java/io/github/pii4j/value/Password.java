package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * A password: one to 1,024 characters, taken as they are. How strong it must be is the host's to
 * say.
 */
public final class Password extends Secret {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Password> TYPE = PiiFormats.standard().type(Password.class);

  Password(CharSequence text) {
    super(text);
  }

  /**
   * Takes a password; the text given stays the caller's to forget.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Password parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Takes a password; never throws for bad text. */
  public static Parsed<Password> tryParse(CharSequence text) {
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
