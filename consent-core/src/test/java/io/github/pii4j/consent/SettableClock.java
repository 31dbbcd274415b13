package io.github.pii4j.consent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is moved. */
final class SettableClock implements InstantSource {

  private volatile Instant now;

  SettableClock(String start) {
    this.now = Instant.parse(start);
  }

  void move(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
