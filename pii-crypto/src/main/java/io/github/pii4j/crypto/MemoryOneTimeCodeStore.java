package io.github.pii4j.crypto;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps one-time codes in the memory of one process: with it, codes that are under way are lost,
 * and so is the count of those made. For one node only.
 *
 * <p>Bounded: when it is full of codes that are still needed, another person's is refused, because
 * to throw one out would be to forget how often it was guessed at. Thread-safe.
 */
public final class MemoryOneTimeCodeStore implements OneTimeCodeStore {

  private final int capacity;
  private final Map<CodeSlot, StoredCode> codes = new HashMap<>();

  /** Nothing is over before: spares a full store to look through all at every refusal. */
  private Instant nextOver = Instant.MAX;

  private MemoryOneTimeCodeStore(int capacity) {
    this.capacity = capacity;
  }

  /**
   * An empty store.
   *
   * @param capacity the most codes at once; each takes about half a kilobyte for as long as its
   *     policy counts it, a day by {@link OneTimeCodePolicy#STANDARD_2026}
   * @throws IllegalArgumentException if it is not positive
   */
  public static MemoryOneTimeCodeStore ofCapacity(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity is " + capacity + ", not at least 1");
    }
    return new MemoryOneTimeCodeStore(capacity);
  }

  @Override
  public synchronized Optional<StoredCode> find(CodeSlot slot) {
    return Optional.ofNullable(codes.get(slot));
  }

  /**
   * {@inheritDoc}
   *
   * <p>When there is no room, forgets first what is no longer needed.
   */
  @Override
  public synchronized boolean add(StoredCode first) {
    if (codes.containsKey(first.slot())) {
      return false;
    }
    if (codes.size() == capacity && purgeExpired(first.issuedAt(), capacity) == 0) {
      throw OneTimeCodeStoreException.full("in memory");
    }
    codes.put(first.slot(), first);
    nextOver = earlier(nextOver, first.keepUntil());
    return true;
  }

  @Override
  public synchronized boolean replace(StoredCode present, StoredCode next) {
    nextOver = earlier(nextOver, next.keepUntil());
    return codes.replace(present.slot(), present, next);
  }

  @Override
  public synchronized int purgeExpired(Instant now, int limit) {
    if (now.isBefore(nextOver)) {
      return 0;
    }
    int purged = 0;
    Instant next = Instant.MAX;
    Iterator<StoredCode> all = codes.values().iterator();
    while (purged < limit && all.hasNext()) {
      Instant over = all.next().keepUntil();
      if (now.isBefore(over)) {
        next = earlier(next, over);
      } else {
        all.remove();
        purged++;
      }
    }
    nextOver = all.hasNext() ? now : next;
    return purged;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** How many codes it holds. */
  @Override
  public synchronized String toString() {
    return "MemoryOneTimeCodeStore[" + codes.size() + " of " + capacity + "]";
  }
}
