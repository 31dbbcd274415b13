package io.github.pii4j.policy;

/** How often data is collected or a permission is used, from rare to often. */
public enum Frequency {
  /** Once and not again. */
  ONCE,

  /** Once for each use of the function. */
  ONCE_PER_USE,

  /** Again and again while the function is in use. */
  DURING_USE,

  /** At intervals, also when the function is not in use. */
  PERIODIC,

  /** All the time. */
  CONTINUOUS
}
