package io.github.pii4j.crypto;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import javax.crypto.SecretKey;

/**
 * The bytes of an HMAC key, lent to the JDK's Mac while it is initialised: it keeps no copy that
 * nobody could wipe.
 *
 * <p>Serializable only because the JDK's interface is: it refuses to be written.
 */
final class HmacKey implements SecretKey {

  private static final long serialVersionUID = 1L;

  private final transient byte[] bytes;

  /** Keeps the array itself, which the caller wipes. */
  HmacKey(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public String getAlgorithm() {
    return "HmacSHA256";
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  /** A copy, which the JDK's Mac wipes after use. */
  @Override
  public byte[] getEncoded() {
    return bytes.clone();
  }

  private void writeObject(ObjectOutputStream out) throws NotSerializableException {
    throw new NotSerializableException("keys are not serialized");
  }
}
