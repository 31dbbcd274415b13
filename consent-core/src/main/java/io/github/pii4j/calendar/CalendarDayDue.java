package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The end of a time limit in calendar days: if the last day is one of rest, the day after the rest
 * (Civil Code, articles 201 and 203).
 *
 * <p>Immutable and thread-safe; equal if all parts are equal.
 *
 * @param zone where the days begin and end
 * @param commitBy the last day as counted, on which the work is in time whatever notices will say
 * @param dueDate the last day of the limit, an estimate if provisional
 * @param status whether a notice that is still to come can move the due date
 */
public record CalendarDayDue(
    ZoneId zone, LocalDate commitBy, LocalDate dueDate, Deadline.Status status) {

  /** Checks that all parts are there. */
  public CalendarDayDue {
    requireNonNull(zone, "zone");
    requireNonNull(commitBy, "commitBy");
    requireNonNull(dueDate, "dueDate");
    requireNonNull(status, "status");
  }

  /**
   * Counts {@code days} from the day after the request.
   *
   * @throws IllegalArgumentException if it is less than one day
   * @throws DateNotCoveredException if the calendar does not cover the last day
   */
  public static CalendarDayDue of(
      WorkingDayCalendar calendar, Instant request, int days, ZoneId zone) {
    if (days < 1) {
      throw new IllegalArgumentException("a time limit has at least 1 day, not " + days);
    }
    LocalDate counted = LocalDate.ofInstant(request, zone).plusDays(days);
    LocalDate due = counted;
    while (!(calendar.estimate(due) instanceof DayStatus.Working)) {
      due = due.plusDays(1);
    }
    boolean isFinal = calendar.finality(due) == Finality.FINAL;
    return new CalendarDayDue(
        zone, counted, due, isFinal ? Deadline.Status.FINAL : Deadline.Status.PROVISIONAL);
  }

  /** The first instant after the time limit. */
  public Instant dueInstantExclusive() {
    return dueDate.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
