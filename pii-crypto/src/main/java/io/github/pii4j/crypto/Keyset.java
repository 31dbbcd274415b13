package io.github.pii4j.crypto;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys that fields are encrypted with: one primary, which encrypts, and older ones, which only
 * decrypt.
 *
 * <p>Guarantees: keys never print, are never serialized, and are overwritten by {@link #close()};
 * the JDK's ciphers that used them are given another key as soon as no operation needs them.
 *
 * <p>Non-guarantees: in this version keys live in memory only. They cannot be stored or exported
 * yet (later in sealed form only), so whatever was encrypted is lost when the keyset is closed or
 * the program ends. Wiping cannot reach copies that the JDK, the garbage collector or the operating
 * system left behind.
 *
 * <p>Thread-safe. The host owns the keyset and closes it.
 */
public final class Keyset implements AutoCloseable {

  static final String CLOSED = "the keyset is closed";

  private final SecureRandom random;
  private final Map<KeyId, DataKey> keys = new ConcurrentHashMap<>();
  private volatile DataKey primary;
  private volatile boolean closed;

  Keyset(SecureRandom random, DataKey primary) {
    this.random = random;
    this.primary = primary;
    keys.put(primary.id(), primary);
  }

  /**
   * A keyset with one new key.
   *
   * @param random where this and every later key comes from
   */
  public static Keyset generate(SecureRandom random) {
    return new Keyset(random, DataKey.draw(drawId(random), random));
  }

  /**
   * Adds a new primary key; what older keys encrypted still opens.
   *
   * @return the id of the new primary key
   * @throws IllegalStateException if the keyset is closed
   */
  public synchronized KeyId rotate() {
    requireOpen();
    DataKey key = DataKey.draw(unusedId(), random);
    keys.put(key.id(), key);
    primary = key;
    return key.id();
  }

  /**
   * The id of the key that encrypts now; a ciphertext with another {@link Encrypted#keyId()} is due
   * for re-encryption.
   *
   * @throws IllegalStateException if the keyset is closed
   */
  public KeyId primaryId() {
    return primary().id();
  }

  /** Overwrites every key. Later use is refused; operations under way end properly. */
  @Override
  public synchronized void close() {
    closed = true;
    keys.values().forEach(DataKey::wipe);
  }

  DataKey primary() {
    requireOpen();
    return primary;
  }

  /**
   * The key with this id.
   *
   * @throws UnknownCiphertextException if the set has none
   */
  DataKey find(KeyId id) {
    requireOpen();
    DataKey key = keys.get(id);
    if (key == null) {
      throw UnknownCiphertextException.key(id);
    }
    return key;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException(CLOSED);
    }
  }

  private KeyId unusedId() {
    KeyId id = drawId(random);
    while (keys.containsKey(id)) {
      id = drawId(random);
    }
    return id;
  }

  private static KeyId drawId(SecureRandom random) {
    int value = random.nextInt();
    while (value == 0) {
      value = random.nextInt();
    }
    return new KeyId(value);
  }

  /** The primary's id and the number of keys; never a key. */
  @Override
  public String toString() {
    return closed
        ? "Keyset[closed]"
        : "Keyset[primary " + primary.id() + ", " + keys.size() + " in all]";
  }
}
