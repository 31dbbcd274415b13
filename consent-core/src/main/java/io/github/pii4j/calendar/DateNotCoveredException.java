package io.github.pii4j.calendar;

import java.time.LocalDate;

/**
 * A calendar has no answer for a day, not even an estimate: the day lies before its first year, or
 * in a year for which it lacks both a notice and the statutory days.
 */
public final class DateNotCoveredException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final LocalDate date;

  DateNotCoveredException(LocalDate date, String message) {
    super(message);
    this.date = date;
  }

  /** The day that was asked for or that the count came to. */
  public LocalDate date() {
    return date;
  }
}
