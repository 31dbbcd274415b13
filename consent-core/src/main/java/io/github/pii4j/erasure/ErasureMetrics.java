package io.github.pii4j.erasure;

import java.time.Duration;
import java.util.Map;

/**
 * What a host counts of a scheduler. No method gets to know a person. Each does nothing unless it
 * is overridden; implementations are thread-safe and fast.
 *
 * <p>What there is ({@link #openCases}, {@link #daysLeft}, {@link #calendarCovers}, {@link
 * #outboxLag}) is told once a minute by each node that runs, and is about the whole store.
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

  /** So many open cases are in each state; zero is told, too. */
  default void openCases(Map<CaseState, Long> byState) {}

  /**
   * The case that is due first has so many working days left, a negative number once it is late.
   * Nothing is told while no time limit runs.
   */
  default void daysLeft(int earliest) {}

  /** The calendar is final for so many days from today. */
  default void calendarCovers(long days) {}

  /** The oldest message that was not delivered waits for so long; zero if none waits. */
  default void outboxLag(Duration oldest) {}

  /** The node's clock is so far off the store's: told every few seconds, if that has a clock. */
  default void clockSkew(Duration off) {}
}
