package io.github.pii4j.erasure;

/** The scheduler cannot do what it was asked to; nothing was changed. */
public final class ErasureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is the matter. */
  public enum Code {
    /** Nobody has this id. */
    NO_SUCH_CASE("there is no case with this id"),
    /** No case has such a step. */
    NO_SUCH_STEP("the case has no such step"),
    /** The table of transitions has no such move. */
    NOT_IN_THIS_STATE("the case is in a state in which this cannot be done"),
    /** Another node works on the step by now. */
    LEASE_LOST("the lease of the step was lost: another node works on it"),
    /** Others kept coming first. */
    OVERTAKEN("others kept changing the case: try again"),
    /** What was stored is not what the scheduler wrote. */
    UNREADABLE("a case, a step or a line of the journal is not what was written"),
    /** The tables of a store are not the ones that this release works with. */
    WRONG_TABLES(
        "the tables of the store are not the ones that this release works with: the cause says what"
            + " to do"),
    /** The store does not do what it should. */
    UNAVAILABLE("the store of the erasure cases is not available");

    private final String text;

    Code(String text) {
      this.text = text;
    }
  }

  private final Code code;

  /** For a store that fails: {@code cause} must not quote a value. */
  public ErasureException(Code code, Throwable cause) {
    super(code.text, cause);
    this.code = code;
  }

  /** Without a cause. */
  public ErasureException(Code code) {
    super(code.text);
    this.code = code;
  }

  /** What is the matter. */
  public Code code() {
    return code;
  }
}
