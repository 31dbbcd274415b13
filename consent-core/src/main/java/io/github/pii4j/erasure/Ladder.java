package io.github.pii4j.erasure;

import io.github.pii4j.calendar.DayStatus;
import io.github.pii4j.calendar.WorkingDayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The warnings before a deadline, by the working days that are left. */
final class Ladder {

  /** Notice, warning, high, critical, breached. */
  static final List<Integer> RUNGS = List.of(10, 5, 3, 1, 0);

  private final WorkingDayCalendar calendar;
  private final ZoneId zone;

  Ladder(WorkingDayCalendar calendar, ZoneId zone) {
    this.calendar = calendar;
    this.zone = zone;
  }

  /** The working days from {@code today} through the day to commit by; 0 if that is over. */
  int daysLeft(LocalDate today, LocalDate commitBy) {
    int left = 0;
    for (LocalDate day = today; !day.isAfter(commitBy); day = day.plusDays(1)) {
      left += calendar.estimate(day) instanceof DayStatus.Working ? 1 : 0;
    }
    return left == 0 && !today.isAfter(commitBy) ? 1 : left;
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
    if (deadline.warned() == 0) {
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
