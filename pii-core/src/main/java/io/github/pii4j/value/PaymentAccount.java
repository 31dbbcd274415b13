package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The account of a payment service such as Alipay or WeChat Pay: a mobile number, an e-mail
 * address, or a name of six to twenty letters, digits, underscores and hyphens that begins with a
 * letter.
 *
 * <p>Reading accepts what {@link MobileNumber} and {@link Email} accept.
 *
 * <p>Immutable and thread-safe.
 */
public final class PaymentAccount extends TextPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<PaymentAccount> TYPE =
      PiiFormats.standard().type(PaymentAccount.class);

  PaymentAccount(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads an account.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static PaymentAccount parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads an account; never throws for bad text. */
  public static Parsed<PaymentAccount> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  /** Which of the three forms the account has. */
  public Form form() {
    return PaymentAccountType.form(reveal());
  }

  /** How an account is named. */
  public enum Form {
    /** By a mobile number. */
    MOBILE_NUMBER,
    /** By an e-mail address. */
    EMAIL,
    /** By a name of its own. */
    NAME
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }
}
