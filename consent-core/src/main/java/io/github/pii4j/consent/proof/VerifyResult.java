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
   * The head that a ledger keeps of its log is not that of the last entry: it was turned back, or
   * changed. A ledger adds it.
   */
  HEAD_MISMATCH,
  /** What is personal about the entry is not what it commits to, or is gone. A ledger adds it. */
  DETAILS_MISMATCH,
  /**
   * The table by which a ledger finds who must be asked does not say what follows from the entries
   * of one person. A ledger adds it, for the entry that shows it, and makes the table anew.
   */
  ANSWERS_MISMATCH,
  /**
   * The key of the entry's person is gone, although they were never erased. A ledger adds it; the
   * entry is the first that shows it.
   */
  KEY_LOST,
  /**
   * The entry's person was erased by it, and yet their key is there: it was put back with an older
   * copy of the table, or the erasure did not come to its end. A ledger adds it.
   */
  KEY_NOT_DESTROYED,
  /**
   * The key to what is personal about the entry was destroyed, as the law asks for. No damage; a
   * ledger that knows of such keys adds it.
   */
  KEY_DESTROYED,
  /** There was no entry at all, so that nothing was found and nothing is proved. No damage. */
  NOTHING_VOUCHED_FOR;

  /** Whether something was done to the log that should not have been. */
  public boolean isDamage() {
    return this != OK && this != KEY_DESTROYED && this != NOTHING_VOUCHED_FOR;
  }
}
