package io.github.pii4j.consent;

/** Where one person stands with one scope. Only {@link #GIVEN} allows anything. */
public enum ConsentState {
  /** Never asked. */
  UNKNOWN,
  /** The text was shown; no answer yet. */
  PRESENTED,
  /** The person agreed. */
  GIVEN,
  /** The person said no. */
  REFUSED,
  /** The person agreed once and took it back. */
  WITHDRAWN,
  /** The account was cancelled; the end. */
  TERMINATED
}
