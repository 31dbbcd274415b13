package io.github.pii4j.erasure;

import java.time.LocalDate;

/** Days from outside, which must leave room to count on from them. */
final class LastDay {

  private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);

  private LastDay() {}

  /**
   * The day.
   *
   * @throws IllegalArgumentException if it is one that nobody means
   */
  static LocalDate require(LocalDate day) {
    if (day.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "a day is before the year 9000; leave it out if there is none");
    }
    return day;
  }
}
