package io.github.pii4j.consent.proof;

/** A line of a ledger's file is not one. Says which line and why, and quotes nothing of it. */
public final class LedgerFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Code {
    /** It is longer than a line may be. */
    LINE_TOO_LONG("is longer than 1,048,576 bytes", VerifyResult.HASH_MISMATCH),
    /** The file ends in the middle of it. */
    CUT_OFF("is cut off: it has no newline at its end", VerifyResult.HASH_MISMATCH),
    /** It is no entry. */
    MALFORMED_ENTRY("is no entry: seq, leaf, link and event", VerifyResult.HASH_MISMATCH),
    /** It is no checkpoint. */
    MALFORMED_CHECKPOINT("is no checkpoint", VerifyResult.CHECKPOINT_MISMATCH),
    /** It is an entry, but a checkpoint was there before. */
    ENTRY_AFTER_CHECKPOINT("is an entry after a checkpoint", VerifyResult.SEQUENCE_GAP);

    private final String text;
    private final VerifyResult result;

    Code(String text, VerifyResult result) {
      this.text = text;
      this.result = result;
    }

    VerifyResult result() {
      return result;
    }
  }

  private final Code code;
  private final long line;

  LedgerFileException(Code code, long line) {
    super(text(code, line));
    this.code = code;
    this.line = line;
  }

  private static String text(Code code, long line) {
    return "line " + line + " " + code.text;
  }

  /** The message. */
  String text() {
    return text(code, line);
  }

  /** Why. */
  public Code code() {
    return code;
  }

  /** Which line, from 1. */
  public long line() {
    return line;
  }
}
