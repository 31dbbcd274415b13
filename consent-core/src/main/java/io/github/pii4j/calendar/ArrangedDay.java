package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.document.SourceLocation;
import java.time.LocalDate;

/**
 * What the text of a notice says of one day.
 *
 * @param date the day
 * @param kind whether it is given or taken
 * @param holiday the Chinese name of the holiday that it is, or is made up for
 * @param where the place in the text, for messages
 */
public record ArrangedDay(LocalDate date, Kind kind, String holiday, SourceLocation where) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the holiday has no name, or one with a control character
   */
  public ArrangedDay {
    requireNonNull(date, "date");
    requireNonNull(kind, "kind");
    requireNonNull(where, "where");
    if (holiday.isBlank() || holiday.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(where + ": a holiday needs a name, in one line");
    }
  }

  DayRule rule(NoticeId notice, Holiday named) {
    return new DayRule(date, ruleKind(), named, notice);
  }

  DayRule.Kind ruleKind() {
    return DayRule.Kind.valueOf(kind.name());
  }

  /** Whether a day is given or taken. */
  public enum Kind {
    /** A day off. */
    HOLIDAY,
    /** A Saturday or Sunday on which people work. */
    WORKDAY
  }
}
