package io.github.pii4j.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Decides whether what a text says may become the calendar.
 *
 * <p>A wrong calendar moves the day by which the law wants something done, so an update is refused
 * as a whole, with every reason at once, if it takes days from a published year, changes a settled
 * day that is past, makes people work from Monday to Friday "for a holiday", changes more days than
 * amendments do, lacks a day off that the law gives, or comes out of order. A text for a year that
 * is published already is taken as the whole arrangement; what differs becomes an amendment.
 *
 * <p>Immutable and thread-safe.
 */
public final class CalendarGuard {

  private static final int MOST_CHANGES_SO_FAR = 6;

  private final int mostChanges;
  private final int sources;

  private CalendarGuard(int mostChanges, int sources) {
    this.mostChanges = mostChanges;
    this.sources = sources;
  }

  /** One source is enough, and at most 6 days change, as many as any amendment changed so far. */
  public static CalendarGuard standard() {
    return new CalendarGuard(MOST_CHANGES_SO_FAR, 1);
  }

  /**
   * The same for another number of changed days.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public CalendarGuard withMostChanges(int days) {
    if (days < 0) {
      throw new IllegalArgumentException("at least 0 days can change, not " + days);
    }
    return new CalendarGuard(days, sources);
  }

  /**
   * The same, but that many sources must agree on every day.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public CalendarGuard withSources(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("at least 1 source must speak, not " + count);
    }
    return new CalendarGuard(mostChanges, count);
  }

  /**
   * The calendar with the update in it; {@code calendar} itself if the update says nothing new.
   *
   * @param today the day in China
   * @param update what shall be accepted
   * @throws CalendarRefusedException with every reason why not
   */
  public WorkingDayCalendar accept(
      WorkingDayCalendar calendar, LocalDate today, CalendarUpdate update) {
    return accept(calendar, today, List.of(update));
  }

  /**
   * The same with several sources that say it.
   *
   * @param updates what shall be accepted, first the one whose document and names are kept
   * @throws IllegalArgumentException if there are none
   * @throws CalendarRefusedException with every reason why not
   */
  public WorkingDayCalendar accept(
      WorkingDayCalendar calendar, LocalDate today, List<CalendarUpdate> updates) {
    if (updates.isEmpty()) {
      throw new IllegalArgumentException("an update needs at least one source");
    }
    Refusals refusals = new Refusals();
    new Quorum(sources, refusals).check(updates);
    CalendarUpdate update = updates.get(0);
    new UpdateRows(update, refusals).check();
    refusals.throwIfAny();
    return new UpdateWork(calendar, today, update, mostChanges).result();
  }
}
