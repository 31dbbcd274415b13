package io.github.pii4j.consent;

/** Where one person stands with one scope. */
public enum ConsentState {
  /** Never asked. */
  UNKNOWN,
  /** The text was shown; no answer yet. */
  PRESENTED,
  /** The person agreed. */
  GIVEN,
  /** The person said no. */
  REFUSED,
  /** The person put the answer off. */
  DEFERRED,
  /** The person agreed to a version that a later one changed: what they agreed to stays allowed. */
  STALE,
  /** A stale consent that was not renewed in time. */
  LAPSED,
  /** The person agreed once and took it back. */
  WITHDRAWN,
  /** The controller ended the consent. */
  REVOKED,
  /** An authority or a guardian found that the consent never stood. */
  INVALIDATED,
  /** The consent was given for a time, which is over. */
  EXPIRED,
  /** The consent rests until it is resumed. */
  PAUSED,
  /** The account was cancelled; the end. */
  TERMINATED;

  /** Whether anything may rest on it: only on what stands. */
  public boolean stands() {
    return this == GIVEN || this == STALE;
  }
}
