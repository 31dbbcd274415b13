package io.github.pii4j.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * HMAC-SM3 (GB/T 15852.2, over the hash of GB/T 32905) under one key, by Bouncy Castle.
 *
 * <p>Keeps the state after the padded key, so that the key is set up once. Not thread-safe.
 */
final class HmacSm3 implements KeyedHash {

  private final HMac mac = new HMac(new SM3Digest());

  /**
   * Set up for a key.
   *
   * @param key not kept
   */
  HmacSm3(byte[] key) {
    init(key);
  }

  @Override
  public byte[] hash(byte[] message) {
    byte[] hash = new byte[BYTES];
    mac.update(message, 0, message.length);
    mac.doFinal(hash, 0);
    return hash;
  }

  /** Bouncy Castle's HMac forgets a key when given another. */
  @Override
  public void wipe() {
    init(new byte[BYTES]);
  }

  private void init(byte[] key) {
    KeyParameter parameter = new KeyParameter(key);
    try {
      mac.init(parameter);
    } finally {
      Arrays.fill(parameter.getKey(), (byte) 0);
    }
  }
}
