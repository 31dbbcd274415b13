package io.github.pii4j.crypto;

/** What became of a one-time code that a person entered. */
public enum RedemptionOutcome {
  /** The right one, in time, for the first time. */
  ACCEPTED,
  /** Not the one that was sent last; it counts as an attempt. */
  WRONG,
  /** The one that was sent last is no longer good. */
  EXPIRED,
  /** The one that was sent last was guessed at too often, and is no longer good. */
  TOO_MANY_ATTEMPTS,
  /** The one that was sent last has been accepted once. */
  ALREADY_USED,
  /** None was sent to this person for this purpose, or that is long ago. */
  NONE
}
