package io.github.pii4j.crypto;

/** What a data key is for; a key serves one algorithm only. */
public enum KeyAlgorithm {
  /** Of the suite of this name. */
  XAES_256_GCM(32),
  /** Of the suite of this name. */
  AES_256_GCM(32),
  /** Of the suite of this name. */
  SM4_GCM(16),
  /** Of the suite of this name. */
  AES_256_GCM_SIV(32),
  /** Of blind indexes and names of subjects. */
  HMAC_SHA256(32),
  /** The same in the profile {@code GM}. */
  HMAC_SM3(32),
  /** Of format-preserving tokens. */
  FF1_AES_256(32);

  private final int bytes;

  KeyAlgorithm(int bytes) {
    this.bytes = bytes;
  }

  /** The length of a key. */
  public int bytes() {
    return bytes;
  }
}
