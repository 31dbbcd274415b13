package io.github.pii4j.crypto;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one scope as the store had them at one moment, each opened when it is first needed,
 * all wiped together. Thread-safe.
 */
final class Keyset<E extends KeyedEngine> {

  private final KeyScope scope;
  private final ScopeKeys stored;
  private final long readAt;
  private final KeyAlgorithm algorithm;
  private final Map<KeyId, StoredKey> byId;
  private final Function<StoredKey, DataKey<E>> opener;
  private final LongAdder uses = new LongAdder();
  private final Map<KeyId, DataKey<E>> opened = new ConcurrentHashMap<>();
  private volatile @Nullable DataKey<E> primary;
  private volatile @Nullable DataKey<E> first;
  private volatile boolean wiped;

  Keyset(
      KeyScope scope,
      ScopeKeys stored,
      long readAt,
      KeyAlgorithm algorithm,
      Function<StoredKey, DataKey<E>> opener) {
    this.scope = scope;
    this.stored = stored;
    this.readAt = readAt;
    this.opener = opener;
    this.byId = stored.keys().stream().collect(toUnmodifiableMap(StoredKey::id, key -> key));
    this.algorithm = algorithm;
  }

  boolean isShredded() {
    return stored.isShredded();
  }

  /** When the store was read, by the ticker of the cache. */
  long readAt() {
    return readAt;
  }

  /** Counts a use, and tells how many there were. */
  long countUse() {
    uses.increment();
    return uses.sum();
  }

  /**
   * The key that encrypts: the newest of the algorithm. What nodes with another suite made since is
   * theirs to encrypt with.
   *
   * @throws KeySpentException if there is none
   * @throws KeyWipedException if the set was wiped
   */
  DataKey<E> primary() {
    DataKey<E> key = primary;
    if (key == null) {
      key = open(newest());
      primary = key;
    }
    return key;
  }

  /**
   * The key with the lowest id, of owners whose keys are never followed by others.
   *
   * @throws KeySpentException if there is none
   * @throws KeyWipedException if the set was wiped
   */
  DataKey<E> first() {
    DataKey<E> key = first;
    if (key == null) {
      key = open(stored.keys().stream().findFirst().orElseThrow(KeySpentException::none));
      first = key;
    }
    return key;
  }

  /**
   * The key with this id, or null.
   *
   * @throws KeyWipedException if the set was wiped
   */
  @Nullable DataKey<E> find(KeyId id) {
    DataKey<E> key = opened.get(id);
    if (key != null) {
      return key;
    }
    StoredKey found = byId.get(id);
    return found == null ? null : open(found);
  }

  /**
   * Overwrites every key; those in use as soon as their operations end, and those that a holder is
   * still unwrapping as soon as it is done. Waits for none of them.
   */
  void wipe() {
    wiped = true;
    opened.values().forEach(DataKey::wipe);
  }

  /** Whether no key is left in clear; for tests. */
  boolean isWiped() {
    return opened.values().stream().allMatch(DataKey::isWiped);
  }

  /**
   * Opened once, however many need the key. The holder may take long: wiping is not kept waiting,
   * for it either meets the key in the map, or is seen here right after.
   */
  private DataKey<E> open(StoredKey key) {
    requireNotWiped();
    DataKey<E> made = opened.computeIfAbsent(key.id(), id -> opener.apply(key));
    if (wiped) {
      made.wipe();
    }
    requireNotWiped();
    return made;
  }

  private void requireNotWiped() {
    if (wiped) {
      throw new KeyWipedException();
    }
  }

  private StoredKey newest() {
    StoredKey newest = stored.newest(algorithm);
    if (newest == null) {
      throw KeySpentException.none();
    }
    return newest;
  }

  /** Scope and count; never a key. */
  @Override
  public String toString() {
    return "Keyset[" + scope + ", " + stored.keys().size() + " keys]";
  }
}
