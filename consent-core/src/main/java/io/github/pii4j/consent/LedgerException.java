package io.github.pii4j.consent;

/** The ledger itself cannot do what it was asked to; nothing was recorded. */
public final class LedgerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is the matter. */
  public enum Code {
    /** A line or a record is not what the ledger wrote, or belongs to other keys. */
    UNREADABLE(
        "a line or record was not written with these keys, or was changed: check the secret that"
            + " the ledger was built with, then verify the ledger"),
    /** The key to the person's details was destroyed when they were erased. */
    KEY_DESTROYED("the person was erased, and with them the key to what is personal"),
    /** Nobody has this id. */
    NO_SUCH_EVENT("the ledger has no line with this id"),
    /** Others kept coming first. */
    OVERTAKEN("others kept recording for the same person: try again"),
    /** The tables of a store are not the ones that this release works with. */
    WRONG_TABLES(
        "the tables of the ledger's store are not the ones that this release works with: the cause"
            + " says what to do"),
    /** The store does not do what it should. */
    UNAVAILABLE("the store of the ledger is not available");

    private final String text;

    Code(String text) {
      this.text = text;
    }
  }

  private final Code code;

  /** For a store that fails: {@code cause} must not quote a value. */
  public LedgerException(Code code, Throwable cause) {
    super(code.text, cause);
    this.code = code;
  }

  LedgerException(Code code) {
    super(code.text);
    this.code = code;
  }

  /** What is the matter. */
  public Code code() {
    return code;
  }
}
