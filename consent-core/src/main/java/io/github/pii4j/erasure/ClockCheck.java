package io.github.pii4j.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds this node's clock against the store's. A lease is given by one node's clock and taken back
 * by another's: as long as they are less apart than a lease lasts, a step is worked on by one node.
 * Thread-safe.
 */
final class ClockCheck {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureScheduler.class);

  /** More is told, though it does no harm yet. */
  static final Duration TOLD = Duration.ofSeconds(2);

  private static final Duration EVERY = Duration.ofSeconds(10);

  /**
   * Of a lease: so far may two nodes each be wrong, the other way round, and half of it is left.
   */
  private static final int SHARE = 4;

  private final EngineParts parts;
  private @Nullable Instant checked;
  private volatile Duration skew = Duration.ZERO;

  ClockCheck(EngineParts parts) {
    this.parts = parts;
  }

  /** How far off it was when it was last asked; zero if the store has no clock. */
  Duration skew() {
    return skew;
  }

  /** The most by which a clock may be off. */
  static Duration most(EngineParts parts) {
    return parts.settings().lease().dividedBy(SHARE);
  }

  /** Whether leases may be given and taken back by this clock. */
  synchronized boolean isRight() {
    Instant now = parts.now();
    if (parts.settings().clockIsChecked() && isDue(now)) {
      checked = now;
      measure(now).ifPresent(this::note);
    }
    return skew.compareTo(most(parts)) <= 0;
  }

  /** Now and then; each time while it is wrong, and at once if it jumped. */
  private boolean isDue(Instant now) {
    return checked == null
        || skew.compareTo(TOLD) > 0
        || now.isBefore(checked)
        || !now.isBefore(checked.plus(EVERY));
  }

  /** None as long as the answer may have been given at the time that it says. */
  private Optional<Duration> measure(Instant asked) {
    Optional<Instant> time = parts.store().now();
    Instant answered = parts.now();
    return time.map(at -> at.isBefore(asked) ? between(at, asked) : between(answered, at));
  }

  private static Duration between(Instant earlier, Instant later) {
    return later.isAfter(earlier) ? Duration.between(earlier, later) : Duration.ZERO;
  }

  private void note(Duration now) {
    boolean isNew = isTold(now) != isTold(skew) || isTooFar(now) != isTooFar(skew);
    skew = now;
    parts.metrics().clockSkew(now);
    if (isNew && isTold(now)) {
      LOG.warn(
          "the clock of this node is {} ms off the database's; it takes no steps beyond {} ms",
          now.toMillis(),
          most(parts).toMillis());
    }
  }

  private static boolean isTold(Duration off) {
    return off.compareTo(TOLD) > 0;
  }

  private boolean isTooFar(Duration off) {
    return off.compareTo(most(parts)) > 0;
  }
}
