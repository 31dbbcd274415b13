package io.github.pii4j.erasure.testkit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is set. Thread-safe. */
public final class ManualClock implements InstantSource {

  private volatile Instant now;

  private ManualClock(Instant start) {
    this.now = requireNonNull(start, "start");
  }

  /** Stands at this time. */
  public static ManualClock at(Instant start) {
    return new ManualClock(start);
  }

  /** Moves, forwards or back. */
  public synchronized void advance(Duration time) {
    now = now.plus(time);
  }

  /** Stands at another time. */
  public synchronized void set(Instant time) {
    now = requireNonNull(time, "time");
  }

  @Override
  public Instant instant() {
    return now;
  }
}
