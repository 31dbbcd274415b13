package io.github.pii4j.crypto;

import java.security.MessageDigest;
import java.util.Arrays;

/** Wraps the data keys of one tier under the keys of the tier above. Thread-safe. */
interface Wrapping {

  /** The key as the store keeps it. */
  StoredKey wrap(KeyLabel label, byte[] key);

  /**
   * The same, opened again before anybody relies on it: a key that was wrapped wrongly, by a broken
   * holder, memory or compiler, would be lost with all that it encrypts.
   *
   * @throws KeyHolderException if it does not open, or is another key then
   */
  default StoredKey wrapSurely(KeyLabel label, byte[] key) {
    StoredKey wrapped = wrap(label, key);
    byte[] opened = unwrap(wrapped);
    boolean isSame = MessageDigest.isEqual(opened, key);
    Arrays.fill(opened, (byte) 0);
    if (!isSame) {
      throw KeyHolderException.refused(wrapped.kek().name());
    }
    return wrapped;
  }

  /** The key in clear, in an array that the caller wipes. */
  byte[] unwrap(StoredKey key);

  /** Which key wraps now. */
  KekId current();
}
