package io.github.pii4j.crypto;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a call is repeated: any time up to a limit that doubles with each
 * failure, so that nodes that failed together do not come back together.
 */
final class KmsBackoff {

  private final long firstNanos;
  private final long mostNanos;
  private final RandomGenerator random;

  KmsBackoff(Duration first, Duration most, RandomGenerator random) {
    this.firstNanos = first.toNanos();
    this.mostNanos = most.toNanos();
    this.random = random;
  }

  /**
   * Before the next attempt.
   *
   * @param failures one at least
   */
  Duration after(int failures) {
    long limit = firstNanos;
    for (int i = 1; i < failures && limit < mostNanos; i++) {
      limit *= 2;
    }
    return Duration.ofNanos(random.nextLong(Math.min(limit, mostNanos) + 1));
  }
}
