package io.github.pii4j.erasure.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments as columns have them: microseconds since 1970 in UTC, rounded down. */
final class Micros {

  private Micros() {}

  static long of(Instant moment) {
    return Math.addExact(
        Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1_000);
  }

  static @Nullable Long orNull(Optional<Instant> moment) {
    return moment.map(Micros::of).orElse(null);
  }

  static Instant read(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
