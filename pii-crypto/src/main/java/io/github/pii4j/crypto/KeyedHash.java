package io.github.pii4j.crypto;

/** A keyed hash (HMAC) under one key, for one operation at a time. */
interface KeyedHash extends KeyedEngine {

  /** The length of every hash: that of SHA-256 and of SM3. */
  int BYTES = 32;

  /** What makes hashes of an algorithm. */
  static EngineMaker<KeyedHash> maker(KeyAlgorithm algorithm) {
    return algorithm == KeyAlgorithm.HMAC_SM3 ? HmacSm3::new : HmacSha256::new;
  }

  /** The hash of {@code message}, in an array of its own. */
  byte[] hash(byte[] message);
}
