package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * That a calendar became the one that counts.
 *
 * @param calendar the calendar
 * @param kind why
 * @param by who did it, such as an account of the host's; not printed by anything here
 * @param at when
 * @param sources the texts that it was read from and their SHA-256; empty for the first and for an
 *     older one
 */
public record CalendarActivation(
    WorkingDayCalendar calendar, Kind kind, String by, Instant at, List<Source> sources) {

  /** Copies. */
  public CalendarActivation {
    requireNonNull(calendar, "calendar");
    requireNonNull(kind, "kind");
    requireNonNull(by, "by");
    requireNonNull(at, "at");
    sources = List.copyOf(sources);
  }

  /** Why a calendar became the one that counts. */
  public enum Kind {
    /** The registry began with it. */
    FIRST,
    /** An update was accepted. */
    UPDATE,
    /** An older one was taken up again. */
    ROLLBACK
  }

  /**
   * A text that an update was read from.
   *
   * @param name its name
   * @param fingerprint its SHA-256, in hexadecimal
   */
  public record Source(String name, String fingerprint) {
    /** Checks that both are there. */
    public Source {
      requireNonNull(name, "name");
      requireNonNull(fingerprint, "fingerprint");
    }

    static Source of(CalendarUpdate update) {
      return new Source(update.source(), update.fingerprint());
    }
  }
}
