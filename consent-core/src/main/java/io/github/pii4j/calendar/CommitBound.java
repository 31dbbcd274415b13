package io.github.pii4j.calendar;

import java.time.LocalDate;

/**
 * The day by which work must be done so that it is in time whatever the missing notices will say.
 *
 * <p>A missing notice makes a due date earlier only by turning weekend days into working days. So
 * the bound counts the days of published years as they are, the others as Monday to Friday without
 * any holiday, and besides as many weekend days as notices have been seen to take away, net of the
 * holidays they gave, from a stretch of that length: 2 up to 15 working days, 3 beyond (every
 * stretch of up to 250 working days since 2004: at most 2 up to 17 working days, at most 3 at all).
 *
 * <p>For 15 working days this is the 13th day of Monday to Friday. For the shortest limits, whose
 * stretch has no more weekend days than that, it is the earliest due date that there can be. And
 * since final days do not move, a due date beyond them lies on the first unsure day or later: the
 * bound is never earlier than that day, so that a later request never has an earlier bound.
 */
final class CommitBound {

  private static final int LONGEST_SHORT_LIMIT = 15;

  private final WorkingDayCalendar calendar;

  CommitBound(WorkingDayCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The bound for a limit of {@code workingDays} that does not end within the final days and of
   * which {@code first} may be the first.
   */
  LocalDate from(LocalDate first, int workingDays) {
    LocalDate firstUnsure = calendar.finalThrough().plusDays(1);
    LocalDate counted = counted(first, workingDays);
    return counted.isBefore(firstUnsure) ? firstUnsure : counted;
  }

  private LocalDate counted(LocalDate first, int workingDays) {
    int feared = weekendDaysToFear(workingDays);
    int weekdays = 0;
    int weekendDays = 0;
    LocalDate next = first;
    while (weekdays + Math.min(weekendDays, feared) < workingDays) {
      if (mayBeWorkingDay(next)) {
        weekdays++;
      } else if (Weekends.contain(next)) {
        weekendDays++;
      }
      next = next.plusDays(1);
    }
    return next.minusDays(1);
  }

  private static int weekendDaysToFear(int workingDays) {
    return workingDays <= LONGEST_SHORT_LIMIT ? 2 : 3;
  }

  private boolean mayBeWorkingDay(LocalDate day) {
    DayStatus status = calendar.status(day);
    return status instanceof DayStatus.Unknown
        ? !Weekends.contain(day)
        : status instanceof DayStatus.Working;
  }
}
