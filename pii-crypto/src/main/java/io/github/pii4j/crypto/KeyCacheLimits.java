package io.github.pii4j.crypto;

import java.time.Duration;

/**
 * How long and how many keys a node keeps in clear. What falls out is wiped.
 *
 * <p>The age is a promise: within it, every node has forgotten the keys of a person who was
 * shredded on another node. Immutable and thread-safe.
 *
 * @param age since the store was read, 1 millisecond to 1 day
 * @param count persons whose keys are kept, 1 to 10,000,000; those of purposes are counted apart,
 *     with the same limit
 * @param uses operations with the keys of one person or purpose before they are read anew, at least
 *     1
 */
public record KeyCacheLimits(Duration age, int count, long uses) {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST = 10_000_000;

  /** 60 seconds, 10,000 persons, 2^20 operations. */
  public static final KeyCacheLimits DEFAULT =
      new KeyCacheLimits(Duration.ofSeconds(60), 10_000, 1L << 20);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public KeyCacheLimits {
    if (age.compareTo(Duration.ofMillis(1)) < 0 || age.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("the age of cached keys is 1 millisecond to 1 day");
    }
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("the count of cached keys is 1 to 10,000,000");
    }
    if (uses < 1) {
      throw new IllegalArgumentException("the uses of cached keys are at least 1");
    }
  }

  /** The same with another age. */
  public KeyCacheLimits withAge(Duration newAge) {
    return new KeyCacheLimits(newAge, count, uses);
  }

  /** The same with another count. */
  public KeyCacheLimits withCount(int newCount) {
    return new KeyCacheLimits(age, newCount, uses);
  }

  /** The same with another number of uses. */
  public KeyCacheLimits withUses(long newUses) {
    return new KeyCacheLimits(age, count, newUses);
  }
}
