package io.github.pii4j.crypto;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The key-encryption keys of one holder in memory, the last of which wraps.
 *
 * <p>Thread-safe: a key is wiped only when no operation uses it.
 */
final class KekRing {

  private final String holder;
  private final SecureRandom random;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private Map<KekId, Kek> keks;
  private KekId current;
  private boolean closed;

  /**
   * Takes the keys over.
   *
   * @param holder as messages name it
   * @param keks one at least
   */
  KekRing(String holder, SecureRandom random, List<Kek> keks) {
    this.holder = holder;
    this.random = random;
    this.keks = byId(keks);
    this.current = last(keks);
  }

  /** An id that no key of {@code taken} has: {@code prefix} and eight hexadecimal digits. */
  static KekId drawId(String prefix, SecureRandom random, Collection<KekId> taken) {
    byte[] drawn = new byte[4];
    while (true) {
      random.nextBytes(drawn);
      KekId id = new KekId(prefix + HexFormat.of().formatHex(drawn));
      if (!taken.contains(id)) {
        return id;
      }
    }
  }

  KekId current() {
    return reading(() -> current);
  }

  List<KekId> ids() {
    return reading(() -> List.copyOf(keks.keySet()));
  }

  boolean has(KekId id) {
    return reading(() -> keks.containsKey(id));
  }

  WrappedKey wrap(KeyToWrap key) {
    return reading(() -> new WrappedKey(current, get(current).wrap(key, random), key.context()));
  }

  /**
   * What was wrapped.
   *
   * @throws KeyHolderException if the key is not here, or anything was changed
   */
  byte[] unwrap(WrappedKey wrapped) {
    return reading(() -> opened(wrapped));
  }

  /** Takes these keys in place of the present ones, which are wiped; the last one wraps. */
  void replace(List<Kek> others) {
    writing(
        () -> {
          keks.values().forEach(Kek::wipe);
          keks = byId(others);
          current = last(others);
        });
  }

  /** Takes one more key, which wraps from now on. */
  void add(Kek kek) {
    writing(
        () -> {
          keks.put(kek.id(), kek);
          current = kek.id();
        });
  }

  /** Wipes every key; later use is refused. */
  void close() {
    lock.writeLock().lock();
    try {
      keks.values().forEach(Kek::wipe);
      closed = true;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private byte[] opened(WrappedKey wrapped) {
    try {
      return get(wrapped.kek()).unwrap(wrapped);
    } catch (DecryptionFailedException e) {
      throw KeyHolderException.refused(holder);
    }
  }

  private Kek get(KekId id) {
    Kek kek = keks.get(id);
    if (kek == null) {
      throw KeyHolderException.unknownKey(holder, id);
    }
    return kek;
  }

  private <R> R reading(Supplier<R> work) {
    lock.readLock().lock();
    try {
      requireOpen();
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  private void writing(Runnable work) {
    lock.writeLock().lock();
    try {
      requireOpen();
      work.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException(holder + " is closed");
    }
  }

  private static Map<KekId, Kek> byId(List<Kek> keks) {
    Map<KekId, Kek> byId = new LinkedHashMap<>();
    keks.forEach(kek -> byId.put(kek.id(), kek));
    return byId;
  }

  private static KekId last(List<Kek> keks) {
    return keks.get(keks.size() - 1).id();
  }

  /** The ids' number and which one wraps. */
  @Override
  public String toString() {
    lock.readLock().lock();
    try {
      return closed ? "closed" : "current " + current + ", " + keks.size() + " in all";
    } finally {
      lock.readLock().unlock();
    }
  }
}
