package io.github.pii4j.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A key-encryption key in memory: wraps by XAES-256-GCM, so that one key may wrap the data keys of
 * any number of persons.
 *
 * <p>Format of what it wraps: 1 byte for the version, 24 bytes of nonce, ciphertext, tag. Version
 * and context are authenticated. Thread-safe as long as nobody wipes it meanwhile.
 */
final class Kek {

  private static final byte VERSION = 1;
  private static final int NONCE_END = 1 + XaesGcm.NONCE_BYTES;

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
    byte[] nonce = new byte[XaesGcm.NONCE_BYTES];
    random.nextBytes(nonce);
    XaesGcm engine = new XaesGcm(key);
    try {
      byte[] sealed = engine.seal(nonce, toWrap.key(), bound(toWrap.context()));
      byte[] wrapped = Arrays.copyOf(new byte[] {VERSION}, NONCE_END + sealed.length);
      System.arraycopy(nonce, 0, wrapped, 1, nonce.length);
      System.arraycopy(sealed, 0, wrapped, NONCE_END, sealed.length);
      return wrapped;
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
    byte[] bytes = wrapped.bytes();
    if (bytes.length < NONCE_END + XaesGcm.TAG_BYTES || bytes[0] != VERSION) {
      throw new DecryptionFailedException();
    }
    byte[] nonce = Arrays.copyOfRange(bytes, 1, NONCE_END);
    byte[] sealed = Arrays.copyOfRange(bytes, NONCE_END, bytes.length);
    XaesGcm engine = new XaesGcm(key);
    try {
      return engine.open(nonce, sealed, bound(wrapped.context()));
    } finally {
      engine.wipe();
    }
  }

  void wipe() {
    key.destroy();
  }

  private static byte[] bound(byte[] context) {
    byte[] bound = new byte[1 + context.length];
    bound[0] = VERSION;
    System.arraycopy(context, 0, bound, 1, context.length);
    return bound;
  }

  /** The id; never the key. */
  @Override
  public String toString() {
    return "Kek[" + id + "]";
  }
}
