package io.github.pii4j.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days of rest of an ordinary week in China. */
final class Weekends {

  private Weekends() {}

  static boolean contain(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }
}
