package io.github.pii4j.erasure;

import io.github.pii4j.calendar.WorkingDayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The warnings before a deadline, by the working days that are left. */
final class Ladder {

  /** Once the last day is over. */
  private static final int OVERDUE = -1;

  /** Notice, warning, high, critical, the last day, breached. */
  static final List<Integer> RUNGS = List.of(10, 5, 3, 1, 0, OVERDUE);

  private final WorkingDayCalendar calendar;
  private final ZoneId zone;

  Ladder(WorkingDayCalendar calendar, ZoneId zone) {
    this.calendar = calendar;
    this.zone = zone;
  }

  /** As {@link WorkingDayCalendar#workingDaysLeft} counts. */
  int daysLeft(LocalDate today, LocalDate lastDay) {
    return calendar.workingDaysLeft(today, lastDay);
  }

  /** The rung that is reached and was not reported; the lowest if several are. */
  Optional<Integer> reached(CaseDeadline deadline, Instant now) {
    int left = daysLeft(LocalDate.ofInstant(now, zone), deadline.commitBy());
    return RUNGS.stream()
        .filter(rung -> left <= rung && rung < deadline.warned())
        .reduce((higher, lower) -> lower);
  }

  /** The higher rungs that were not reported either, because no node ran when they were reached. */
  List<Integer> skipped(CaseDeadline deadline, int reached) {
    return RUNGS.stream().filter(rung -> rung > reached && rung < deadline.warned()).toList();
  }

  /** When the next rung may be reached: at midnight; empty if the last one was reported. */
  Optional<Instant> next(CaseDeadline deadline, Instant now) {
    if (deadline.warned() == OVERDUE) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofInstant(now, zone).plusDays(1);
    while (!isReached(deadline, day)) {
      day = day.plusDays(1);
    }
    return Optional.of(day.atStartOfDay(zone).toInstant());
  }

  private boolean isReached(CaseDeadline deadline, LocalDate day) {
    int left = daysLeft(day, deadline.commitBy());
    return RUNGS.stream().anyMatch(rung -> left <= rung && rung < deadline.warned());
  }
}
