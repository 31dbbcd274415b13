package io.github.pii4j.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;

/**
 * When to try again: later each time, with jitter, and never so late that the time limit passes.
 */
final class Backoff {

  static final Duration FIRST = Duration.ofSeconds(30);
  static final Duration SLOW = Duration.ofHours(1);

  private static final Duration SOONEST = Duration.ofSeconds(1);

  /** So that a step is tried at least four times in what is left. */
  private static final int SHARE = 4;

  private static final int MOST_DOUBLINGS = 10;
  private static final double JITTER = 0.2;

  private final int attempts;
  private final Random random;
  private final ZoneId zone;

  Backoff(int attempts, Random random, ZoneId zone) {
    this.attempts = attempts;
    this.random = random;
    this.zone = zone;
  }

  /** Whether the step was tried as often as the time left allows. */
  boolean isExhausted(int attempt, LocalDate commitBy, Instant now) {
    return attempt >= attempts || left(commitBy, now).toMillis() <= 0;
  }

  /** How long to wait after this attempt. */
  Duration delay(int attempt, LocalDate commitBy, Instant now) {
    if (isExhausted(attempt, commitBy, now)) {
      return jittered(SLOW);
    }
    Duration grown = jittered(FIRST.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS)));
    Duration share = left(commitBy, now).dividedBy(SHARE);
    Duration bound = share.compareTo(FIRST) > 0 ? share : FIRST;
    return grown.compareTo(bound) < 0 ? grown : bound;
  }

  /** How long to wait after so many failures, where no time limit shortens it. */
  Duration delay(int failures) {
    Duration grown = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return jittered(grown.compareTo(SLOW) < 0 ? grown : SLOW);
  }

  /**
   * When to ask again where something is under way elsewhere: not at once, or a node would do
   * nothing else; and while there is time left, not after the last day has begun.
   */
  Instant asked(Instant wished, LocalDate commitBy, Instant now) {
    Instant soonest = now.plus(SOONEST);
    Instant lastDay = commitBy.atStartOfDay(zone).toInstant();
    Instant latest = lastDay.isAfter(soonest) ? lastDay : now.plus(SLOW);
    Instant bounded = wished.isBefore(latest) ? wished : latest;
    return bounded.isBefore(soonest) ? soonest : bounded;
  }

  private Duration left(LocalDate commitBy, Instant now) {
    return Duration.between(now, commitBy.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private Duration jittered(Duration around) {
    double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return Duration.ofMillis((long) (around.toMillis() * factor));
  }
}
