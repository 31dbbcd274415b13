package io.github.pii4j.erasure.testkit;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.erasure.ErasureScheduler;
import java.time.Duration;
import java.time.Instant;

/**
 * Runs a scheduler on the test's own thread, at the test's own time. Used by one thread.
 *
 * <pre>{@code
 * ManualClock clock = ManualClock.at(Instant.parse("2026-09-24T02:00:00Z"));
 * ErasureScheduler erasure = ErasureScheduler.builder(store).clock(clock)...build();
 * ManualErasure manual = ManualErasure.of(erasure, clock);
 * manual.advance(Duration.ofDays(8));
 * }</pre>
 */
public final class ManualErasure {

  private final ErasureScheduler scheduler;
  private final ManualClock clock;

  private ManualErasure(ErasureScheduler scheduler, ManualClock clock) {
    this.scheduler = requireNonNull(scheduler, "scheduler");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Runs this scheduler, which was built with this clock and is not started. */
  public static ManualErasure of(ErasureScheduler scheduler, ManualClock clock) {
    return new ManualErasure(scheduler, clock);
  }

  /** Does what is due now. */
  public void run() {
    scheduler.drain();
  }

  /** Moves the clock by an hour at a time, doing what is due each time. */
  public void advance(Duration time) {
    Instant end = clock.instant().plus(time);
    while (clock.instant().plus(Duration.ofHours(1)).isBefore(end)) {
      clock.advance(Duration.ofHours(1));
      run();
    }
    clock.set(end);
    run();
  }
}
