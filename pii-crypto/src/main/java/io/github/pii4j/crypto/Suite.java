package io.github.pii4j.crypto;

/**
 * The algorithms that a ciphertext was made with; every ciphertext names its own.
 *
 * <p>All of them encrypt and authenticate, with a tag of 128 bits, and bind a ciphertext to its
 * place and person. No suite hides how long a value is, and none commits to its key: who holds two
 * keys can make a ciphertext that opens under both. A suite once released is never removed and
 * never changes.
 */
public enum Suite {
  /**
   * AES-256-GCM with a 192-bit random nonce and a key of its own for every message; the default.
   *
   * <p>Guarantee: one key safely serves more messages than any host will ever write: 2^80 at a
   * collision risk of 2^-32, so that nothing is counted. Non-guarantee: two messages under one
   * nonce, which only a broken random source makes, give both away and let others be forged.
   * Source: <a href="https://c2sp.org/XAES-256-GCM">c2sp.org/XAES-256-GCM</a>, on top of NIST SP
   * 800-38D and SP 800-108r1.
   */
  XAES_256_GCM(1, XaesGcm.NONCE_BYTES, KeyAlgorithm.XAES_256_GCM, XaesGcm::new),

  /**
   * AES-256-GCM with a 96-bit random nonce.
   *
   * <p>Guarantee: up to 2^31 messages under one key, which are counted and then refused; NIST
   * allows 2^32, where the risk that any two share a nonce is 2^-32. Non-guarantee: two messages
   * under one nonce give both away and let others be forged. Source: NIST SP 800-38D, section 8.3.
   */
  AES_256_GCM(2, 12, KeyAlgorithm.AES_256_GCM, AesGcm::new),

  /**
   * SM4 in GCM with a 96-bit random nonce, where commercial cryptography of China is asked for.
   *
   * <p>Guarantee: up to 2^31 messages under one key, which are counted and then refused.
   * Non-guarantees: the key has 128 bits; two messages under one nonce give both away and let
   * others be forged; it runs on tables in memory, so that a program on the same processor could
   * learn of the key by timing its own access to the cache. Source: GB/T 32907-2016 for SM4, RFC
   * 8998 for its use in GCM.
   */
  SM4_GCM(3, 12, KeyAlgorithm.SM4_GCM, Sm4Gcm::new),

  /**
   * AES-256-GCM-SIV with a 96-bit random nonce, for hosts that doubt their random source.
   *
   * <p>Guarantee: two messages under one nonce show only whether they and their places are the
   * same; up to 2^31 messages under one key, which are counted and then refused. Non-guarantee:
   * slower than the others, because each message goes over its text twice and makes keys of its
   * own. Source: RFC 8452.
   */
  AES_256_GCM_SIV(4, 12, KeyAlgorithm.AES_256_GCM_SIV, AesGcmSiv::new);

  /** How many messages one key of a budgeted suite encrypts. */
  static final long BUDGET = 1L << 31;

  private static final int TAG_BYTES = 16;

  private final byte id;
  private final int nonceBytes;
  private final KeyAlgorithm algorithm;
  private final EngineMaker<Aead> engines;

  Suite(int id, int nonceBytes, KeyAlgorithm algorithm, EngineMaker<Aead> engines) {
    this.id = (byte) id;
    this.nonceBytes = nonceBytes;
    this.algorithm = algorithm;
    this.engines = engines;
  }

  /** The byte that stands for this suite in every ciphertext. */
  byte id() {
    return id;
  }

  int nonceBytes() {
    return nonceBytes;
  }

  int tagBytes() {
    return TAG_BYTES;
  }

  /** What a data key of this suite is for. */
  KeyAlgorithm algorithm() {
    return algorithm;
  }

  EngineMaker<Aead> engines() {
    return engines;
  }

  /** Whether a key encrypts {@link #BUDGET} messages at most. */
  boolean isBudgeted() {
    return nonceBytes < XaesGcm.NONCE_BYTES;
  }

  /** Whether one key may encrypt the values of all persons of a tenant. */
  boolean isShareable() {
    return this == XAES_256_GCM || this == AES_256_GCM_SIV;
  }

  /**
   * The suite that keys of an algorithm are for.
   *
   * @throws IllegalArgumentException if they are not for a suite
   */
  static Suite of(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case XAES_256_GCM -> XAES_256_GCM;
      case AES_256_GCM -> AES_256_GCM;
      case SM4_GCM -> SM4_GCM;
      case AES_256_GCM_SIV -> AES_256_GCM_SIV;
      default -> throw new IllegalArgumentException(algorithm + " is not for a suite");
    };
  }

  /**
   * The suite with this id.
   *
   * @throws UnknownCiphertextException if this release has none
   */
  static Suite of(byte id) {
    return switch (id) {
      case 1 -> XAES_256_GCM;
      case 2 -> AES_256_GCM;
      case 3 -> SM4_GCM;
      case 4 -> AES_256_GCM_SIV;
      default -> throw UnknownCiphertextException.suite(id);
    };
  }
}
