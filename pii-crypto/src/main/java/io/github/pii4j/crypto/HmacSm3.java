package io.github.pii4j.crypto;

import org.bouncycastle.crypto.digests.SM3Digest;

/** HMAC-SM3 (GB/T 15852.2, over the hash of GB/T 32905) under one key. Not thread-safe. */
final class HmacSm3 extends BouncyHmac {

  /**
   * Set up for a key.
   *
   * @param key not kept
   */
  HmacSm3(byte[] key) {
    super(new SM3Digest(), key);
  }
}
