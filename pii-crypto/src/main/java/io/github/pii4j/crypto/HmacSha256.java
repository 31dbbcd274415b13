package io.github.pii4j.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/**
 * HMAC-SHA256 (RFC 2104, FIPS 180-4) under one key, by the JDK.
 *
 * <p>Keeps the JDK's Mac initialised, so that the key is set up once. Not thread-safe.
 */
final class HmacSha256 implements KeyedHash {

  private final Mac mac;

  /**
   * Set up for a key.
   *
   * @param key of any length but 0; not kept
   */
  HmacSha256(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new HmacKey(key));
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  @Override
  public byte[] hash(byte[] message) {
    return mac.doFinal(message);
  }

  /** The JDK's Mac forgets a key when given another. */
  @Override
  public void wipe() {
    try {
      mac.init(new HmacKey(new byte[BYTES]));
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  private static IllegalStateException unusable(GeneralSecurityException cause) {
    return new IllegalStateException("the HMAC of this JDK cannot be used", cause);
  }
}
