package io.github.pii4j.example.labour;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;

/** A clock that stands still until the story moves it, so that the story is the same each time. */
final class StoryClock implements InstantSource {

  private Instant now = Instant.EPOCH;

  void moveTo(String moment) {
    now = OffsetDateTime.parse(moment).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }
}
