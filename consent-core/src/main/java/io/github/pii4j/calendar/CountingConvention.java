package io.github.pii4j.calendar;

/** Which day is the first that counts. */
public enum CountingConvention {
  /**
   * The day of the request does not count; day 1 is the first working day after it (Civil Code of
   * the People's Republic of China, article 201). The default.
   */
  NEXT_DAY,

  /** The day of the request counts if it is a working day: the strictest reading. */
  SAME_DAY,

  /**
   * A request on a day off is deemed received on the next working day, which does not count: the
   * latest reading, and a risky one.
   */
  DEEMED_RECEIPT
}
