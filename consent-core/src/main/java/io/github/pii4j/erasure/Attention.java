package io.github.pii4j.erasure;

/** Why a step needs somebody's attention. */
public enum Attention {
  /** It failed as often as the time left allows; it is still tried, slowly. */
  EXHAUSTED,
  /** The handler cannot do it without a member of staff. */
  NEEDS_HUMAN,
  /** The handler refuses. */
  REFUSED,
  /** No node knows the handler; the step waits for one that does. */
  NO_HANDLER,
  /**
   * Whether the records must be kept cannot be decided: the day on which a period starts is
   * missing.
   */
  KEEPING_UNDECIDED
}
