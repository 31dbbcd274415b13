package io.github.pii4j.crypto;

/**
 * Algorithms that belong together: one for values, one for hashes under a key.
 *
 * <p>A profile once released never changes: what its names were made with stays readable.
 */
public enum Profile {
  /** {@link Suite#XAES_256_GCM} and HMAC-SHA256 (FIPS 198-1); the default. */
  INTERNATIONAL(Suite.XAES_256_GCM, KeyAlgorithm.HMAC_SHA256),

  /**
   * {@link Suite#SM4_GCM} and HMAC-SM3 (GB/T 32905-2016), where commercial cryptography of China is
   * asked for.
   */
  GM(Suite.SM4_GCM, KeyAlgorithm.HMAC_SM3);

  private final Suite suite;
  private final KeyAlgorithm hash;

  Profile(Suite suite, KeyAlgorithm hash) {
    this.suite = suite;
    this.hash = hash;
  }

  /** What values are encrypted with. */
  public Suite suite() {
    return suite;
  }

  /** What blind indexes and the names of subjects are made with. */
  KeyAlgorithm hash() {
    return hash;
  }
}
