package io.github.pii4j.erasure;

import java.util.List;

/**
 * Whether the scheduler can keep its promises.
 *
 * @param findings what is the matter, the worst first
 */
public record ErasureHealth(List<Finding> findings) {

  /** How bad it is. */
  public enum Level {
    /** Nothing is late yet. */
    WARNING,
    /** Something is late or will be. */
    ERROR
  }

  /** What can be the matter. */
  public enum Problem {
    /** The calendar ends soon: import the next year's notice. */
    CALENDAR_ENDS_SOON,
    /** A case is past the day to commit by. */
    CASE_IS_LATE,
    /** A case needs somebody's attention. */
    CASE_IS_STUCK,
    /** A hold is past the day on which it was to be reviewed. */
    HOLD_IS_UNREVIEWED,
    /**
     * A handler of this node does not come to an end with a step; an error once it took longer than
     * {@link SchedulerBuilder#longestStep}. Its thread is lost until it does.
     */
    STEP_IS_STUCK,
    /** The listener takes no messages for a quarter of an hour, or not those of some cases. */
    OUTBOX_IS_STUCK,
    /**
     * This node's clock is more than two seconds off the store's; an error once that is more than a
     * quarter of a lease, when the node claims nothing any more.
     */
    CLOCK_IS_WRONG
  }

  /**
   * One finding.
   *
   * @param level how bad
   * @param problem what
   * @param count how often; how many days are left of the calendar, or seconds a clock is off
   */
  public record Finding(Level level, Problem problem, long count) {}

  /** Copies. */
  public ErasureHealth {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is the matter. */
  public boolean isGood() {
    return findings.isEmpty();
  }
}
