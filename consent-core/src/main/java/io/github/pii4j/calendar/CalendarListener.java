package io.github.pii4j.calendar;

/** Is told that another calendar counts, so that the due dates of open cases are computed anew. */
@FunctionalInterface
public interface CalendarListener {

  /**
   * Called after the change, in the thread that made it and one change at a time.
   *
   * @param activation what counts now
   * @param change what became another day
   */
  void activated(CalendarActivation activation, CalendarDiff change);
}
