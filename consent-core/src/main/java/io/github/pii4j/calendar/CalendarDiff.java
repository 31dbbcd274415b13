package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became another day from one calendar to the next.
 *
 * @param from the version before
 * @param to the version after
 * @param days every day with another status, in order; of a year that became published only those
 *     that its notice names
 */
public record CalendarDiff(String from, String to, List<ChangedDay> days) {

  /** Copies. */
  public CalendarDiff {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    days = List.copyOf(days);
  }

  /** Compares two calendars. */
  public static CalendarDiff between(WorkingDayCalendar before, WorkingDayCalendar after) {
    Set<LocalDate> dates = new TreeSet<>(before.ruledDays());
    dates.addAll(after.ruledDays());
    LocalDate first = max(before.firstDay(), after.firstDay());
    List<ChangedDay> days =
        dates.stream()
            .filter(date -> !date.isBefore(first))
            .map(date -> new ChangedDay(date, before.status(date), after.status(date)))
            .filter(ChangedDay::isChanged)
            .toList();
    return new CalendarDiff(before.version(), after.version(), days);
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * A day that became another.
   *
   * @param date the day
   * @param before what it was
   * @param after what it is
   */
  public record ChangedDay(LocalDate date, DayStatus before, DayStatus after) {
    /** Checks that all parts are there. */
    public ChangedDay {
      requireNonNull(date, "date");
      requireNonNull(before, "before");
      requireNonNull(after, "after");
    }

    boolean isChanged() {
      return !before.equals(after);
    }
  }
}
