package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

/** A step of a request is not possible. */
public final class RightsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Code {
    /** There is no request of this id. */
    NO_SUCH_REQUEST("there is no such request"),
    /** The step is not possible where the request stands. */
    NOT_NOW("this is not possible where the request stands: read it again"),
    /** Somebody else did something to the request at the same time. */
    CHANGED_MEANWHILE("somebody else changed the request: read it again and repeat"),
    /** More is asked for to show who somebody is than registration had. */
    ASKS_FOR_TOO_MUCH(
        "to show who they are, people give nothing that registration did not ask for"),
    /** Who is signed in, or could answer, is not who the request is about. */
    ASKED_BY_ANOTHER("the request is about somebody else: make sure who asks, then call verified"),
    /** Answers about this person were wrong too often within a day, in whichever requests. */
    TOO_MANY_WRONG_ANSWERS(
        "too many wrong answers about this person: make sure who asks in another way, or tomorrow"),
    /** No store of this name is there. */
    NO_SUCH_STORE("there is no such store"),
    /** The policy has no such function. */
    NO_SUCH_FUNCTION("the policy has no such function"),
    /** A person must answer the wish, so that it can be marked as done. */
    BY_HAND("people answer this: do it, then call doneByHand"),
    /** No law lets the clock stand still for this reason. */
    CLOCK_RUNS("the rule of these time limits does not let the clock stand still for this"),
    /** The wish is for something other than data. */
    NOT_A_COPY("a copy does not answer this: call fulfil"),
    /** Others kept recording the same wish of the same person. */
    OVERTAKEN("others kept recording the same wish: try again"),
    /** A kept request is not what the store wrote, or belongs to other keys. */
    UNREADABLE(
        "a kept request was not written with these keys, or was changed: check the secret that the"
            + " store was built with"),
    /** The tables of a store are not the ones that this release works with. */
    WRONG_TABLES(
        "the tables of the requests are not the ones that this release works with: the cause says"
            + " what to do"),
    /** The store does not do what it should. */
    UNAVAILABLE("the store of the requests is not available");

    private final String wayOut;

    Code(String wayOut) {
      this.wayOut = wayOut;
    }
  }

  private final Code code;

  RightsException(Code code, Object about) {
    super(about + ": " + code.wayOut);
    this.code = requireNonNull(code, "code");
  }

  /** For a store that cannot read a request that it keeps. */
  public RightsException(Code code, RequestId request) {
    this(code, (Object) request);
  }

  /** For a store that keeps requests. */
  public RightsException(Code code) {
    super(code.wayOut);
    this.code = code;
  }

  /** For a store that fails: {@code cause} must not quote a value. */
  public RightsException(Code code, Throwable cause) {
    super(code.wayOut, cause);
    this.code = code;
  }

  /** Why. */
  public Code code() {
    return code;
  }
}
