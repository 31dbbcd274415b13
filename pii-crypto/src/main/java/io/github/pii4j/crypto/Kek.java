package io.github.pii4j.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/** A key-encryption key in memory. Thread-safe as long as nobody wipes it meanwhile. */
final class Kek {

  private final KekId id;
  private final AesKey key;

  /** Takes the array over. */
  Kek(KekId id, byte[] key) {
    this.id = id;
    this.key = new AesKey(key);
  }

  static Kek draw(KekId id, SecureRandom random) {
    byte[] key = new byte[AesKey.BYTES];
    random.nextBytes(key);
    return new Kek(id, key);
  }

  KekId id() {
    return id;
  }

  /** Writes the key in clear. */
  void copyTo(ByteBuffer out) {
    byte[] copy = key.getEncoded();
    out.put(copy);
    Arrays.fill(copy, (byte) 0);
  }

  byte[] wrap(KeyToWrap toWrap, SecureRandom random) {
    XaesGcm engine = new XaesGcm(key);
    try {
      return WrapFormat.wrap(toWrap, engine, random);
    } finally {
      engine.wipe();
    }
  }

  /**
   * What was wrapped.
   *
   * @throws DecryptionFailedException if any bit is not what it was
   */
  byte[] unwrap(WrappedKey wrapped) {
    XaesGcm engine = new XaesGcm(key);
    try {
      return WrapFormat.unwrap(wrapped, engine);
    } finally {
      engine.wipe();
    }
  }

  void wipe() {
    key.destroy();
  }

  /** The id; never the key. */
  @Override
  public String toString() {
    return "Kek[" + id + "]";
  }
}
