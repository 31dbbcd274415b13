package io.github.pii4j.rights.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as columns have them: microseconds since 1970 in UTC, rounded down. */
final class Micros {

  private Micros() {}

  static long of(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment.truncatedTo(ChronoUnit.MICROS));
  }
}
