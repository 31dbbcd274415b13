package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

/** An act that the ledger does not accept as consent, or as anything. */
public final class ConsentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why an act is refused. */
  public enum Code {
    /** The control was preselected, so the act shows no decision. */
    PRESELECTED("consent must not be preselected: show the control unselected"),
    /** The text was not shown before, in this version. */
    NOT_PRESENTED("the text must be shown before it is answered: call present first"),
    /** There is no consent to take back. */
    NOT_GIVEN("only a consent that stands can be withdrawn"),
    /** The account was cancelled. */
    TERMINATED("the account is cancelled: nothing more can be recorded for it");

    private final String wayOut;

    Code(String wayOut) {
      this.wayOut = wayOut;
    }
  }

  private final Code code;

  ConsentException(Code code, ConsentScope scope) {
    super(scope + ": " + code.wayOut);
    this.code = requireNonNull(code, "code");
  }

  /** Why. */
  public Code code() {
    return code;
  }
}
