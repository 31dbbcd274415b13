package io.github.pii4j.erasure;

/** Where a case stands. */
public enum CaseState {
  /** The request is recorded and the clock runs. */
  RECEIVED,
  /** The person was asked to show who they are. */
  IDENTITY_PENDING,
  /** They did; they have not confirmed yet what will be erased. */
  VERIFIED,
  /** Confirmed; the account is closed, and the person can still come back. */
  COOLING_OFF,
  /** Waits for a node to start. The last state in which the request can be cancelled. */
  SCHEDULED,
  /** Steps are under way. */
  ERASING,
  /** Everything is erased or restricted, and read back now. */
  VERIFYING,
  /** A step cannot go on by itself; the clock still runs. */
  ATTENTION,
  /** All is erased but what must be kept, which is restricted and erased when that ends. */
  COMPLETED_PARTIAL,
  /** All is erased. */
  COMPLETED,
  /** Turned down, for a reason that is on record. */
  REJECTED,
  /** Taken back by the person. */
  CANCELLED,
  /** The person had an open case already, which this request joined. */
  MERGED;

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return switch (this) {
      case COMPLETED, REJECTED, CANCELLED, MERGED -> false;
      default -> true;
    };
  }

  /** Whether the time limit runs; it does not for what the law obliges to keep. */
  public boolean isOnTheClock() {
    return isOpen() && this != COMPLETED_PARTIAL;
  }

  /** Whether a node has begun to erase, so that there are steps. */
  boolean hasBegun() {
    return isRunning() || this == COMPLETED_PARTIAL || this == COMPLETED;
  }

  /** Whether the case has steps that nodes may work on. */
  public boolean isRunning() {
    return this == ERASING || this == VERIFYING || this == ATTENTION;
  }
}
