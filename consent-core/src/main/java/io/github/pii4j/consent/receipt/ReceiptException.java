package io.github.pii4j.consent.receipt;

/** A receipt that cannot be issued. */
public final class ReceiptException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Code {
    /** The ledger has no such line of this person's. */
    NO_SUCH_LINE("the person has no line with this id"),
    /** The person was erased, and with them what links them to their lines. */
    KEY_DESTROYED("the person was erased: no receipt is issued for them any more"),
    /** The line answers no text. */
    NOT_AN_ANSWER("the line answers no text, so there is nothing to confirm"),
    /** The edition is missing, or was changed since. */
    NO_SUCH_EDITION(
        "the edition that the person was shown is not at hand as it was then:"
            + " give the issuer every published edition, unchanged");

    private final String text;

    Code(String text) {
      this.text = text;
    }
  }

  private final Code code;

  ReceiptException(Code code) {
    super(code.text);
    this.code = code;
  }

  /** Why. */
  public Code code() {
    return code;
  }
}
