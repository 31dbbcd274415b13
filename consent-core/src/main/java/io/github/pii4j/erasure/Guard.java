package io.github.pii4j.erasure;

/** What must hold for a {@link Transition}. */
public enum Guard {
  /** Nothing. */
  ALWAYS,
  /** The host gives time to come back. */
  COOLING_OFF,
  /** The host gives none. */
  NO_COOLING_OFF,
  /** Some item must be kept. */
  SOMETHING_KEPT,
  /** No item must be kept. */
  NOTHING_KEPT
}
