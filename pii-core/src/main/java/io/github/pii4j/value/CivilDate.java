package io.github.pii4j.value;

/** Days as the number {@code yyyymmdd}, judged without building anything. */
final class CivilDate {

  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** From 0000-03-01 to 1970-01-01. */
  private static final long DAYS_TO_EPOCH = 719_468;

  private CivilDate() {}

  /** Whether the proleptic Gregorian calendar has the day. */
  static boolean exists(int date) {
    int month = date / 100 % 100;
    int day = date % 100;
    return month >= 1
        && month <= 12
        && day >= 1
        && (day <= DAYS[month - 1] || (month == 2 && day == 29 && isLeap(date / 10_000)));
  }

  /**
   * Days since 1970-01-01, of a day that exists. Years are counted from March, so that the leap day
   * is the last.
   */
  static long epochDay(int date) {
    int month = date / 100 % 100;
    int year = date / 10_000 - (month <= 2 ? 1 : 0);
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + date % 100 - 1;
    return 365L * year
        + Math.floorDiv(year, 4)
        - Math.floorDiv(year, 100)
        + Math.floorDiv(year, 400)
        + dayOfYear
        - DAYS_TO_EPOCH;
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }
}
