package io.github.pii4j.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the metrics once a minute how much there is; nothing if nobody counts. Thread-safe. */
final class Gauges {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final EngineParts parts;
  private @Nullable Instant told;

  Gauges(EngineParts parts) {
    this.parts = parts;
  }

  void tell() {
    if (parts.metrics() != ErasureMetrics.NOOP && isDue(parts.now())) {
      tellAll();
    }
  }

  private synchronized boolean isDue(Instant now) {
    boolean isDue = told == null || now.isBefore(told) || !now.isBefore(told.plus(EVERY));
    told = isDue ? now : told;
    return isDue;
  }

  private void tellAll() {
    ErasureMetrics metrics = parts.metrics();
    metrics.openCases(open());
    new Outlook(parts).earliest().ifPresent(metrics::daysLeft);
    metrics.calendarCovers(
        ChronoUnit.DAYS.between(parts.today(), parts.calendar().get().finalThrough()));
    metrics.outboxLag(new Outlook(parts).outboxLag());
  }

  /** Those of which there is none, too: a gauge that is not told stays where it was. */
  private Map<CaseState, Long> open() {
    Map<CaseState, Long> counts = new EnumMap<>(CaseState.class);
    Map<CaseState, Long> found = parts.store().count();
    for (CaseState state : CaseState.values()) {
      if (state.isOpen()) {
        counts.put(state, found.getOrDefault(state, 0L));
      }
    }
    return Map.copyOf(counts);
  }
}
