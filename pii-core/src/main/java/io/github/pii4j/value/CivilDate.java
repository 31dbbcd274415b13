package io.github.pii4j.value;

/** Days as the number {@code yyyymmdd}, judged without building anything. */
final class CivilDate {

  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int LEAP_DAY = 229;
  private static final int LAST_OF_YEAR = 1231;
  private static final long[] MONTH_DAYS = monthDays();

  /** From 0000-03-01 to 1970-01-01. */
  private static final long DAYS_TO_EPOCH = 719_468;

  private CivilDate() {}

  /** Whether the proleptic Gregorian calendar has the day. */
  static boolean exists(int date) {
    int monthDay = date % 10_000;
    return monthDay <= LAST_OF_YEAR
        && (MONTH_DAYS[monthDay >> 6] >>> monthDay & 1) != 0
        && (monthDay != LEAP_DAY || isLeap(date / 10_000));
  }

  /** A bit for each month and day that some year has. */
  private static long[] monthDays() {
    long[] bits = new long[(LAST_OF_YEAR >> 6) + 1];
    for (int month = 1; month <= DAYS.length; month++) {
      for (int day = 1; day <= DAYS[month - 1]; day++) {
        int monthDay = month * 100 + day;
        bits[monthDay >> 6] |= 1L << monthDay;
      }
    }
    return bits;
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
