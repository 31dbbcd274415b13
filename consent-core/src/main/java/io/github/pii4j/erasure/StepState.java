package io.github.pii4j.erasure;

/** Where a step stands. */
public enum StepState {
  /** Other steps come first. */
  WAITING,
  /** May be claimed once it is due. */
  READY,
  /** A node works on it. */
  LEASED,
  /** Only a member of staff can go on. */
  HUMAN,
  /** Must be kept, and is restricted to storage. */
  KEPT,
  /** Done. */
  DONE;

  /** Whether nothing is to be done for now. */
  public boolean isSettled() {
    return this == DONE || this == KEPT;
  }
}
