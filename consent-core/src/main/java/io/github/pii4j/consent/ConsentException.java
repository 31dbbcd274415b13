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
    /** There is no consent to take back or to end. */
    NOT_GIVEN("only a consent that stands can be ended or put to rest"),
    /** The consent does not rest. */
    NOT_PAUSED("only a consent that rests can be resumed"),
    /** The person said no, and may not be asked again yet. */
    ASKED_TOO_SOON(
        "the person said no: ask again after the cool-down, or when they ask for it themselves"),
    /** The id names a line about another person or another act. */
    ID_TAKEN("the id names another line: every act has an id of its own; nothing was recorded"),
    /** Who did it cannot bring this about. */
    WRONG_ACTOR("this is not for them to do"),
    /** The account was cancelled. */
    TERMINATED("the account is cancelled: nothing more can be recorded for it"),
    /** The person was erased. */
    ERASED(
        "the person was erased: nothing of theirs is left to disclose; keep the order in your own"
            + " files");

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
