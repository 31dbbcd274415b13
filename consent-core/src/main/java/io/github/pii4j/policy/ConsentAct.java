package io.github.pii4j.policy;

/** The affirmative act by which a person agrees. */
public enum ConsentAct {
  /** Ticks a box that was empty. */
  TICK,

  /** Presses a button that says so. */
  BUTTON,

  /** Signs. */
  SIGNATURE
}
