package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.document.Message;
import io.github.pii4j.document.SourceLocation;
import java.util.Locale;

/**
 * One reason why an update of the calendar is not accepted.
 *
 * @param code which reason
 * @param where the place in the text of the update
 * @param message the reason in words, with the days in question
 */
public record CalendarRefusal(Code code, SourceLocation where, Message message) {

  /** Checks that all parts are there. */
  public CalendarRefusal {
    requireNonNull(code, "code");
    requireNonNull(where, "where");
    requireNonNull(message, "message");
  }

  /** One line: the place, a colon, the sentence. */
  public String in(Locale locale) {
    return where + ": " + message.in(locale);
  }

  /** Why an update is not accepted. */
  public enum Code {
    /** It names no day: the public data sets have such files for years not yet published. */
    NO_DAYS,
    /** A year that is published lacks a day that its notices named. */
    REMOVES_DAYS,
    /** A day that was settled and is past becomes another. */
    CHANGES_THE_PAST,
    /** A Monday to Friday is said to be made up for a holiday. */
    WORKDAY_IN_THE_WEEK,
    /** A year that is published changes in more days than amendments do. */
    TOO_MANY_CHANGES,
    /** A day belongs neither to the year nor to the December before. */
    NOT_OF_THE_YEAR,
    /** A day is named twice. */
    NAMED_TWICE,
    /** The year does not follow the last one, or the amendment its predecessor. */
    OUT_OF_ORDER,
    /** A day off by law is missing from the arrangement of its year. */
    STATUTORY_DAY_MISSING,
    /** The year would have fewer or more working days than years have. */
    UNLIKELY_YEAR,
    /** It is said to be published after today, or before a notice that is known already. */
    UNLIKELY_PUBLICATION,
    /** Fewer sources say so than the host asks for. */
    TOO_FEW_SOURCES,
    /** Another source says something else. */
    SOURCES_DIFFER
  }
}
