package io.github.pii4j.policy;

/** How an item is checked to be the person's. */
public enum Verification {
  /** A code sent to it comes back. */
  ONE_TIME_CODE,

  /** The face is compared with a reference. */
  FACE_COMPARISON,

  /** The bank confirms it. */
  BANK_CHECK,

  /** A document is checked. */
  DOCUMENT_CHECK
}
