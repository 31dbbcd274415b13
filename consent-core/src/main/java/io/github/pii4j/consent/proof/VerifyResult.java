package io.github.pii4j.consent.proof;

/** What verification can find about a log. */
public enum VerifyResult {
  /** Nothing is wrong. */
  OK,
  /** The entry's bytes do not have the hash that is stored for it. */
  HASH_MISMATCH,
  /**
   * The link is not the one that the chain's key gives this entry after the one before: the entry
   * was changed together with its hash, or replaced, or the link was changed.
   */
  BROKEN_LINK,
  /** Numbers are missing, or one stands where it does not belong or twice. */
  SEQUENCE_GAP,
  /** The log is shorter than a trusted checkpoint says. */
  TRUNCATED,
  /** The tree has another root than the checkpoint says, or the checkpoint is not genuine. */
  CHECKPOINT_MISMATCH,
  /**
   * The key to what is personal about the entry was destroyed, as the law asks for. No damage; a
   * ledger that knows of such keys adds it.
   */
  KEY_DESTROYED;

  /** Whether something was done to the log that should not have been. */
  public boolean isDamage() {
    return this != OK && this != KEY_DESTROYED;
  }
}
