package io.github.pii4j.value;

import java.time.InstantSource;
import java.time.LocalDate;

/**
 * Which days have begun in China, eight hours ahead of UTC.
 *
 * <p>The clock is read only for a day after the one on which this was made, for reading it costs
 * more than all the rest of a check; so it must not be set back behind that day.
 */
final class Today {

  private static final long AHEAD = 8 * 60 * 60 * 1_000L;
  private static final long DAY = 24 * 60 * 60 * 1_000L;

  private final InstantSource clock;
  private final int begun;

  Today(InstantSource clock) {
    this.clock = clock;
    LocalDate today = LocalDate.ofEpochDay(read());
    this.begun = today.getYear() * 10_000 + today.getMonthValue() * 100 + today.getDayOfMonth();
  }

  /** Whether the day {@code yyyymmdd}, which the calendar has, is still to come. */
  boolean isBefore(int date) {
    return date > begun && CivilDate.epochDay(date) > read();
  }

  private long read() {
    return Math.floorDiv(clock.millis() + AHEAD, DAY);
  }
}
