package io.github.pii4j.crypto;

import java.nio.ByteBuffer;

/**
 * What a ciphertext says of itself: format version (1 byte), suite (1 byte), key id (4 bytes,
 * big-endian).
 */
record Header(Suite suite, KeyId key) {

  static final int BYTES = 6;

  private static final byte VERSION = 1;

  byte[] toBytes() {
    return writeTo(ByteBuffer.allocate(BYTES)).array();
  }

  ByteBuffer writeTo(ByteBuffer out) {
    return out.put(VERSION).put(suite.id()).putInt(key.value());
  }

  /**
   * The header of {@code ciphertext}.
   *
   * @throws UnknownCiphertextException if this release does not know the version or the suite
   * @throws DecryptionFailedException if it is too short
   */
  static Header read(byte[] ciphertext) {
    if (ciphertext.length > 0 && ciphertext[0] != VERSION) {
      throw UnknownCiphertextException.version();
    }
    if (ciphertext.length < BYTES) {
      throw new DecryptionFailedException();
    }
    return new Header(Suite.of(ciphertext[1]), new KeyId(ByteBuffer.wrap(ciphertext).getInt(2)));
  }
}
