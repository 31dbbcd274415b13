package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One day between a request and the end of its time limit, and why it counted or did not.
 *
 * @param date the day
 * @param kind why it counted or did not
 * @param nth which working day of the time limit it is, from 1; 0 if it does not count
 * @param status what the day is, with the holiday and the notice; an estimate if the day is {@link
 *     Finality#UNPUBLISHED}
 * @param finality how sure that is
 */
public record ExplainedDay(
    LocalDate date, Kind kind, int nth, DayStatus status, Finality finality) {

  /** Checks that all parts are there. */
  public ExplainedDay {
    requireNonNull(date, "date");
    requireNonNull(kind, "kind");
    requireNonNull(status, "status");
    requireNonNull(finality, "finality");
  }

  /** Whether the day is one of the working days of the time limit. */
  public boolean counts() {
    return nth > 0;
  }

  /** Whether a notice that is still to come can change the day. */
  public boolean isProvisional() {
    return finality != Finality.FINAL;
  }

  /** One line for a reader of {@code locale}: Chinese for Chinese, else English. */
  public String render(Locale locale) {
    return DeadlineText.forReader(locale).day(this);
  }

  /** Why a day counted or did not. */
  public enum Kind {
    /** The day of the request, which does not count. */
    REQUEST,
    /** The working day on which the request is deemed received, which does not count. */
    RECEIPT,
    /** An ordinary working day: counts. */
    COUNTED,
    /** A Saturday or Sunday worked in exchange for a holiday: counts. */
    ADDED,
    /** A working day on which the clock stood still: skipped. */
    STOPPED,
    /** An ordinary Saturday or Sunday: skipped. */
    WEEKEND,
    /** A day off by a notice: skipped. */
    HOLIDAY,
    /** A day off by law whose year is not arranged yet: skipped in the estimate. */
    STATUTORY_DAY;

    /** Why a day of this status counts or does not, if it lies in the count. */
    static Kind of(DayStatus status) {
      boolean isRuled = status.ruledBy().isPresent();
      if (status instanceof DayStatus.Working) {
        return isRuled ? ADDED : COUNTED;
      }
      if (status.occasion().isEmpty()) {
        return WEEKEND;
      }
      return isRuled ? HOLIDAY : STATUTORY_DAY;
    }
  }
}
