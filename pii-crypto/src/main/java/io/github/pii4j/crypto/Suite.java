package io.github.pii4j.crypto;

/**
 * The algorithms that a ciphertext was made with; every ciphertext names its own.
 *
 * <p>A suite once released is never removed and never changes.
 */
public enum Suite {
  /**
   * AES-256-GCM with a 192-bit random nonce and a key of its own for every message, by C2SP
   * XAES-256-GCM.
   *
   * <p>Guarantee: one key safely serves more messages than any host will ever write (2^80 at a
   * collision risk of 2^-32). Non-guarantees: a random source that repeats nonces breaks it, and a
   * ciphertext does not commit to its key. Source: <a
   * href="https://c2sp.org/XAES-256-GCM">c2sp.org/XAES-256-GCM</a>.
   */
  XAES_256_GCM(1);

  private final byte id;

  Suite(int id) {
    this.id = (byte) id;
  }

  /** The byte that stands for this suite in every ciphertext. */
  byte id() {
    return id;
  }

  /**
   * The suite with this id.
   *
   * @throws UnknownCiphertextException if this release has none
   */
  static Suite of(byte id) {
    for (Suite suite : values()) {
      if (suite.id == id) {
        return suite;
      }
    }
    throw UnknownCiphertextException.suite(id);
  }
}
