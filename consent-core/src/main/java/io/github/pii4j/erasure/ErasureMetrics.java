package io.github.pii4j.erasure;

/**
 * What a host counts of a scheduler. No method gets to know a person. Each does nothing unless it
 * is overridden; implementations are thread-safe and fast.
 */
public interface ErasureMetrics {

  /** Counts nothing. */
  ErasureMetrics NOOP = new ErasureMetrics() {};

  /** Steps were claimed. */
  default void claimed(int steps) {}

  /** A step came to an end of this kind. */
  default void finished(HandlerId handler, StepState state) {}

  /** A step is tried again. */
  default void retried(HandlerId handler) {}

  /** A node came too late with a result: another works on the step. */
  default void leaseLost(HandlerId handler) {}

  /** A case reached a rung of the ladder: so many working days are left, -1 once it is late. */
  default void warned(int daysLeft) {}

  /** Messages were delivered. */
  default void delivered(int messages) {}
}
