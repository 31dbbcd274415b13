package io.github.pii4j.erasure;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the times to answer and to come back fit into every time limit, whatever its first day.
 */
final class CoolingOffCheck {

  /** How many days a request is looked at before the calendar's end: longer than any window. */
  private static final int MARGIN = 500;

  private static final int YEARS = 8;

  private static final Duration USUAL_ANSWER = Duration.ofDays(5);

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

  /**
   * The time to show who one is, and then again to confirm: what a host wants, or else what fits.
   *
   * @throws IllegalStateException if both leave no time to erase
   */
  static Duration answerWithin(
      @Nullable Duration wished,
      int reserveDays,
      WorkingDayCalendar calendar,
      WorkingDayRule rule) {
    Duration time = wished == null ? USUAL_ANSWER : wished;
    if (isWithin(time, rule.workingDays() - (long) reserveDays)) {
      return time; // no window has fewer days than working days
    }
    long days = Math.max(0, shortestWindow(calendar, rule) - reserveDays);
    if (isWithin(time, days)) {
      return time;
    }
    Duration longest = Duration.ofDays(days).dividedBy(2);
    if (wished != null || longest.isZero()) {
      throw new IllegalStateException(
          "a time to answer of "
              + time.toHours()
              + " hours does not fit: up to "
              + longest.toHours()
              + " hours, once to show who one is and once to confirm, leave time to erase in every"
              + " time limit of "
              + rule.workingDays()
              + " working days");
    }
    return longest;
  }

  private static boolean isWithin(Duration answer, long days) {
    return answer.multipliedBy(2).compareTo(Duration.ofDays(days)) <= 0;
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
