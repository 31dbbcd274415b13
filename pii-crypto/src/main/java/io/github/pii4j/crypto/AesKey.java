package io.github.pii4j.crypto;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * The 256 bits of an AES key, which can be wiped; the JDK's own key class cannot.
 *
 * <p>Serializable only because the JDK's interface is: it refuses to be written.
 */
final class AesKey implements SecretKey {

  static final int BYTES = 32;

  private static final long serialVersionUID = 1L;

  private final transient byte[] bytes;
  private transient volatile boolean destroyed;

  /** Takes the array over: wiping this key wipes it. */
  AesKey(byte[] bytes) {
    this.bytes = requireLength(bytes);
  }

  /**
   * The bytes themselves.
   *
   * @throws IllegalArgumentException if they are too few or too many
   */
  static byte[] requireLength(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("an AES-256 key has 32 bytes, not " + bytes.length);
    }
    return bytes;
  }

  @Override
  public String getAlgorithm() {
    return "AES";
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  /** A copy, which the JDK's ciphers wipe after use. */
  @Override
  public byte[] getEncoded() {
    if (destroyed) {
      throw new IllegalStateException("the key is destroyed");
    }
    return bytes.clone();
  }

  @Override
  public void destroy() {
    destroyed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public boolean isDestroyed() {
    return destroyed;
  }

  private void writeObject(ObjectOutputStream out) throws NotSerializableException {
    throw new NotSerializableException("keys are not serialized");
  }
}
