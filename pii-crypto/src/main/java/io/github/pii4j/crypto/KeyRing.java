package io.github.pii4j.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of many owners in clear, for as long, as often and as many as the limits allow; what
 * falls out is wiped at once.
 *
 * <p>No lock on the way to a key that is there. A key that was wiped between being found and being
 * used is loaded for that one operation alone. Thread-safe.
 *
 * @param <O> the owner, such as a person
 * @param <E> what computes with the keys
 */
final class KeyRing<O, E extends KeyedEngine> implements AutoCloseable {

  /** A new key that is spent at once, so many times over, is a store that does not count. */
  private static final int ATTEMPTS = 8;

  private final KeyVault<O, E> vault;
  private final long mostUses;
  private final Cache<O, Keyset<E>> keysets;
  private final AtomicLong forgettings = new AtomicLong();
  private volatile boolean closed;

  KeyRing(KeyVault<O, E> vault, KeyParts parts) {
    this.vault = vault;
    this.mostUses = parts.limits().uses();
    this.keysets =
        Caffeine.newBuilder()
            .maximumSize(parts.limits().count())
            .expireAfter(new AgeSinceRead<O, E>(parts.limits().age(), parts.ticker()))
            .ticker(parts.ticker())
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .removalListener(this::wipe)
            .build();
  }

  /**
   * What {@code work} gives for the key that encrypts, which is made if the owner has none, or none
   * of the right algorithm, or none that may encrypt more.
   *
   * @throws SubjectShreddedException if the owner's keys were destroyed
   */
  <R> R withPrimary(O owner, Function<DataKey<E>, R> work) {
    return making(owner, keys -> work.apply(keys.primary()));
  }

  /**
   * What {@code work} gives for the first key that the owner ever had, which is made if there is
   * none. For owners whose key is never followed by another, whatever algorithm it was made for:
   * all that was computed with it would have to be computed anew.
   */
  <R> R withFirst(O owner, Function<DataKey<E>, R> work) {
    return making(owner, keys -> work.apply(keys.first()));
  }

  /**
   * Makes a new key that encrypts from now on; the older ones still decrypt. Other nodes follow
   * within the age of the cache, except those of another suite, which have keys of their own.
   *
   * @throws SubjectShreddedException if the owner's keys were destroyed
   */
  KeyId rotate(O owner) {
    vault.makeAfter(owner, vault.newest(owner));
    forget(owner);
    return withPrimary(owner, DataKey::id);
  }

  /**
   * What {@code work} gives for the key with this id.
   *
   * @throws UnknownCiphertextException if the owner has none
   * @throws SubjectShreddedException if the owner's keys were destroyed
   */
  <R> R with(O owner, KeyId id, Function<DataKey<E>, R> work) {
    return withKeys(
        owner,
        keys -> {
          DataKey<E> key = keys.find(id);
          return key != null ? work.apply(key) : withNewer(owner, id, work);
        });
  }

  /** Wipes the owner's keys on this node; they are read anew when next needed. */
  void forget(O owner) {
    forgettings.incrementAndGet();
    keysets.invalidate(owner);
  }

  /** Wipes all keys on this node; they are read anew when next needed. */
  void forgetAll() {
    forgettings.incrementAndGet();
    keysets.invalidateAll();
  }

  /** Wipes all; later use is refused, operations under way end properly. */
  @Override
  public void close() {
    closed = true;
    forgetAll();
  }

  void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the keys are closed");
    }
  }

  /** The owners in the cache, for tests. */
  Cache<O, Keyset<E>> cache() {
    return keysets;
  }

  private <R> R making(O owner, Function<Keyset<E>, R> work) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return withKeys(owner, work);
      } catch (KeySpentException e) {
        vault.makeAfter(owner, e.key());
        forget(owner);
      }
    }
    throw new IllegalStateException("the key store counts new keys as spent");
  }

  /** Another node may have made the key since. */
  private <R> R withNewer(O owner, KeyId id, Function<DataKey<E>, R> work) {
    return alone(
        owner,
        keys -> {
          DataKey<E> key = keys.find(id);
          if (key != null) {
            forget(owner);
            return work.apply(key);
          }
          throw keys.isShredded()
              ? new SubjectShreddedException()
              : UnknownCiphertextException.key(id);
        });
  }

  private <R> R withKeys(O owner, Function<Keyset<E>, R> work) {
    try {
      return work.apply(cached(owner));
    } catch (KeyWipedException e) {
      return alone(owner, work);
    }
  }

  private <R> R alone(O owner, Function<Keyset<E>, R> work) {
    Keyset<E> keys = load(owner);
    try {
      return work.apply(keys);
    } finally {
      keys.wipe();
    }
  }

  private Keyset<E> cached(O owner) {
    Keyset<E> keys = keysets.getIfPresent(owner);
    if (keys == null) {
      keys = add(owner);
    }
    if (keys.countUse() > mostUses) {
      keysets.asMap().remove(owner, keys);
    }
    return keys;
  }

  /**
   * What was read before somebody forgot keys may hold what was destroyed since: it does not stay,
   * and whoever is about to use it reads anew.
   */
  private Keyset<E> add(O owner) {
    long before = forgettings.get();
    Keyset<E> loaded = load(owner);
    Keyset<E> earlier = keysets.asMap().putIfAbsent(owner, loaded);
    Keyset<E> keys = earlier != null ? earlier : loaded;
    if (forgettings.get() != before) {
      keysets.asMap().remove(owner, keys);
    }
    return keys;
  }

  private Keyset<E> load(O owner) {
    requireOpen();
    return vault.load(owner);
  }

  private void wipe(@Nullable O owner, @Nullable Keyset<E> keys, RemovalCause cause) {
    if (keys != null) {
      keys.wipe();
    }
  }
}
