package io.github.pii4j.disclosure;

/** When an SDK starts to run. */
public enum InitMoment {
  /** Before the person agreed. The lint refuses it; it can be written down so that it is found. */
  BEFORE_CONSENT,

  /** Once the person agreed. */
  AFTER_CONSENT,

  /** When a function that needs it is first used, after the person agreed. */
  ON_FIRST_USE
}
