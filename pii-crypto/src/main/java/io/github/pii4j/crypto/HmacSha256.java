package io.github.pii4j.crypto;

/** HMAC-SHA256 (RFC 2104, FIPS 180-4) under one key. Not thread-safe. */
final class HmacSha256 extends BouncyHmac {

  /**
   * Set up for a key.
   *
   * @param key not kept
   */
  HmacSha256(byte[] key) {
    super(new JdkSha256(), key);
  }
}
