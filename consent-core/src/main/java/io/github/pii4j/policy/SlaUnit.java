package io.github.pii4j.policy;

/** What a time limit is counted in. */
public enum SlaUnit {
  /** Days on which the calendar has people work. */
  WORKING_DAY,

  /** Every day. */
  CALENDAR_DAY,

  /** Hours. */
  HOUR
}
