package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A stretch of time in which the clock of a time limit stood still.
 *
 * @param reason why
 * @param from when it stopped
 * @param until when it went on
 */
public record ClockStop(Reason reason, Instant from, Instant until) {

  /** Why a clock may stand still. Names stand in records and never change. */
  public enum Reason {
    /** The person was asked to show who they are and has not answered. */
    IDENTITY_CHECK,
    /** What nobody could foresee, avoid or overcome (Civil Code, article 180). */
    FORCE_MAJEURE,
    /** A law or an authority's order stays the matter. */
    STATUTORY_STAY
  }

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public ClockStop {
    requireNonNull(reason, "reason");
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a clock goes on after it stopped");
    }
  }

  /** Whether the clock stood for the whole day: a day on which it ran for a moment counts. */
  boolean covers(LocalDate day, ZoneId zone) {
    return !from.isAfter(day.atStartOfDay(zone).toInstant())
        && !until.isBefore(day.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
