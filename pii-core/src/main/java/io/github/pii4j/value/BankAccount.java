package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The number of a bank account that is not a card, such as a company's: nine to thirty-two digits.
 *
 * <p>Every bank forms its own, and no public standard gives a check digit: at best the form is
 * right, which {@link Reason#UNVERIFIABLE} says of every one. Reading accepts full-width digits and
 * one space or hyphen after every fourth; nothing else. Immutable and thread-safe.
 */
public final class BankAccount extends TextPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<BankAccount> TYPE = PiiFormats.standard().type(BankAccount.class);

  BankAccount(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static BankAccount parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<BankAccount> tryParse(CharSequence text) {
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
