package io.github.pii4j.policy.diff;

import java.time.Period;

/** Periods compared by their length; a month is the twelfth part of a year. */
final class Periods {

  private static final double DAYS_OF_MONTH = 365.25 / 12;

  private Periods() {}

  @SuppressWarnings("JavaPeriodGetDays") // The months stand beside them.
  static double days(Period period) {
    return period.toTotalMonths() * DAYS_OF_MONTH + period.getDays();
  }
}
