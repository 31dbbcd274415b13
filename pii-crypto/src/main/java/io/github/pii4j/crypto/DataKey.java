package io.github.pii4j.crypto;

import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One key of a keyset, ready for use by any number of threads.
 *
 * <p>Keeps the ciphers that no operation is using, at most as many as there ever were operations at
 * once. An operation that has begun ends properly even if the key is wiped meanwhile; none ever
 * runs with a wiped key.
 */
final class DataKey {

  private final KeyId id;
  private final AesKey material;
  private final Queue<XaesGcm> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean wiped;

  /** Takes the array over. */
  DataKey(KeyId id, byte[] material) {
    this.id = id;
    this.material = new AesKey(material);
  }

  static DataKey draw(KeyId id, SecureRandom random) {
    byte[] material = new byte[AesKey.BYTES];
    random.nextBytes(material);
    return new DataKey(id, material);
  }

  KeyId id() {
    return id;
  }

  /** The ciphertext of {@code clear} and its tag. */
  byte[] seal(byte[] nonce, byte[] clear, byte[] associatedData) {
    XaesGcm cipher = take();
    try {
      return cipher.seal(nonce, clear, associatedData);
    } finally {
      giveBack(cipher);
    }
  }

  /**
   * What {@link #seal} was given.
   *
   * @throws DecryptionFailedException if any bit of any argument is not what it was
   */
  byte[] open(byte[] nonce, byte[] sealed, byte[] associatedData) {
    XaesGcm cipher = take();
    try {
      return cipher.open(nonce, sealed, associatedData);
    } finally {
      giveBack(cipher);
    }
  }

  synchronized void wipe() {
    wiped = true;
    material.destroy();
    wipeIdle();
  }

  /** Whether no key is left here; for tests. */
  boolean isWiped() {
    return material.isDestroyed() && idle.isEmpty();
  }

  private XaesGcm take() {
    XaesGcm cipher = idle.poll();
    return cipher != null ? cipher : create();
  }

  private synchronized XaesGcm create() {
    if (wiped) {
      throw new IllegalStateException(Keyset.CLOSED);
    }
    return new XaesGcm(material);
  }

  private void giveBack(XaesGcm cipher) {
    idle.add(cipher);
    if (wiped) {
      wipeIdle();
    }
  }

  private void wipeIdle() {
    for (XaesGcm cipher = idle.poll(); cipher != null; cipher = idle.poll()) {
      cipher.wipe();
    }
  }
}
