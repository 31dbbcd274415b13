package io.github.pii4j.consent.proof;

import static java.util.Objects.requireNonNull;

/**
 * A signed note, a checkpoint or a key is not to be trusted. Says why, and quotes nothing of it.
 */
public final class InvalidNoteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Code {
    /** The text is no signed note. */
    MALFORMED("not a signed note: a text, an empty line, lines with signatures"),
    /** It is longer, or has more signatures, than anybody needs. */
    TOO_LARGE("a signed note has at most 1,000,000 characters and 100 signatures"),
    /** Nobody whose key is known signed it. */
    UNKNOWN_SIGNERS("no signature is by a key that was given: it may be anybody's"),
    /** A signature under the name of a known key is not that key's. */
    WRONG_SIGNATURE(
        "a signature is not that of the key whose name it carries: the text was"
            + " changed, or signed by another"),
    /** Two of the given keys have the same name and id. */
    AMBIGUOUS_KEY("two of the given keys have the same name and id"),
    /** The text that was signed is no checkpoint. */
    MALFORMED_CHECKPOINT("not a checkpoint: origin, size and root, each on a line"),
    /** The checkpoint is about another log. */
    OTHER_ORIGIN("the checkpoint is about another log"),
    /** A verifier's key is not written as one. */
    MALFORMED_KEY("not the key of a verifier: name, id and key, with plus signs between them"),
    /** A name cannot be that of a key. */
    MALFORMED_NAME("the name of a key has at least one character, no space and no plus sign"),
    /** The security provider does not know the algorithm, or does not take the key. */
    UNUSABLE_KEY("the key is not one for this algorithm, or the provider does not know it");

    private final String text;

    Code(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  private final Code code;

  InvalidNoteException(Code code) {
    super(code.text);
    this.code = requireNonNull(code, "code");
  }

  /** Keeps the stack trace of the cause, not its message: that could quote a key. */
  InvalidNoteException(Code code, Exception cause) {
    this(code);
    setStackTrace(cause.getStackTrace());
  }

  /** Why. */
  public Code code() {
    return code;
  }
}
