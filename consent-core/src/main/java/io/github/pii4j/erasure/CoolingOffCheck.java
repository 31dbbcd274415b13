package io.github.pii4j.erasure;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.LongStream;

/** Whether a time to come back leaves enough of the time limit, whatever the day of the request. */
final class CoolingOffCheck {

  /** How many days a request is looked at before the calendar's end: longer than any window. */
  private static final int MARGIN = 500;

  private static final int YEARS = 8;

  private CoolingOffCheck() {}

  /** The calendar days that the shortest time limit of recent years had. */
  static long shortestWindow(WorkingDayCalendar calendar, WorkingDayRule rule) {
    LocalDate last = calendar.finalThrough().minusDays(MARGIN);
    LocalDate wished = last.minusYears(YEARS);
    LocalDate first = wished.isBefore(calendar.firstDay()) ? calendar.firstDay() : wished;
    return LongStream.range(0, ChronoUnit.DAYS.between(first, last))
        .mapToObj(first::plusDays)
        .map(day -> calendar.deadline(day.atStartOfDay(rule.zone()).toInstant(), rule))
        .mapToLong(CoolingOffCheck::window)
        .min()
        .orElse(rule.workingDays());
  }

  private static long window(Deadline deadline) {
    return ChronoUnit.DAYS.between(deadline.requestDate(), deadline.dueDate());
  }

  static void require(
      Duration coolingOff, int reserveDays, WorkingDayCalendar calendar, WorkingDayRule rule) {
    if (coolingOff.compareTo(Duration.ofDays(rule.workingDays() - (long) reserveDays)) <= 0) {
      return; // no window has fewer days than working days
    }
    long longest = Math.max(0, shortestWindow(calendar, rule) - reserveDays);
    if (coolingOff.compareTo(Duration.ofDays(longest)) > 0) {
      throw new IllegalStateException(
          "a cooling-off of "
              + coolingOff.toDays()
              + " days does not fit: between zero and "
              + longest
              + " days leave time to erase in every time limit of "
              + rule.workingDays()
              + " working days");
    }
  }
}
