package io.github.pii4j.crypto;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that a test moves by hand. */
final class HandClock extends Clock {

  static final Instant START = Instant.parse("2026-11-02T03:04:05.678Z");

  private final AtomicLong millis = new AtomicLong(START.toEpochMilli());

  void advance(Duration time) {
    millis.addAndGet(time.toMillis());
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("one zone only");
  }
}
