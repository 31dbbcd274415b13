package io.github.pii4j.crypto;

/** Wraps the data keys of one tier under the keys of the tier above. Thread-safe. */
interface Wrapping {

  /** The key as the store keeps it. */
  StoredKey wrap(KeyLabel label, byte[] key);

  /** The key in clear, in an array that the caller wipes. */
  byte[] unwrap(StoredKey key);

  /** Which key wraps now. */
  KekId current();
}
