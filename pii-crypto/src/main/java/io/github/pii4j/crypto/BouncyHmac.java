package io.github.pii4j.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * HMAC (RFC 2104) under one key, by Bouncy Castle, which keeps the state after the padded key: the
 * key is set up once. Not thread-safe.
 */
abstract sealed class BouncyHmac implements KeyedHash permits HmacSha256, HmacSm3 {

  private final HMac mac;

  /**
   * Set up for a key.
   *
   * @param key not kept
   */
  BouncyHmac(Digest digest, byte[] key) {
    mac = new HMac(digest);
    init(key);
  }

  @Override
  public final byte[] hash(byte[] message) {
    byte[] hash = new byte[BYTES];
    mac.update(message, 0, message.length);
    mac.doFinal(hash, 0);
    return hash;
  }

  /** Bouncy Castle's HMac forgets a key when given another. */
  @Override
  public final void wipe() {
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
