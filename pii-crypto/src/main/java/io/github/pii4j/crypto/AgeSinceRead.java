package io.github.pii4j.crypto;

import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * Lets keys expire an exact time after the store was read, however long the reading took, so that
 * the age bounds how long a shredded key stays in use.
 */
final class AgeSinceRead<O, E extends KeyedEngine> implements Expiry<O, Keyset<E>> {

  private final long age;
  private final Ticker ticker;

  AgeSinceRead(Duration age, Ticker ticker) {
    this.age = age.toNanos();
    this.ticker = ticker;
  }

  @Override
  public long expireAfterCreate(O owner, Keyset<E> keys, long now) {
    return Math.max(1, age - (ticker.read() - keys.readAt()));
  }

  @Override
  public long expireAfterUpdate(O owner, Keyset<E> keys, long now, long left) {
    return expireAfterCreate(owner, keys, now);
  }

  @Override
  public long expireAfterRead(O owner, Keyset<E> keys, long now, long left) {
    return left;
  }
}
