package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.value.Pii;

/** How a column keeps ciphertexts. */
public enum ColumnForm {
  /** As {@link Encrypted#bytes()}: {@code VARBINARY}, {@code BYTEA}, {@code BLOB}. */
  BINARY {
    @Override
    <T extends Pii> Encrypted<T> read(byte[] stored) {
      return Encrypted.of(stored);
    }
  },
  /** As {@link Encrypted#text()}: {@code VARCHAR}, {@code TEXT}. */
  TEXT {
    @Override
    <T extends Pii> Encrypted<T> read(byte[] stored) {
      return Encrypted.parse(new String(stored, UTF_8));
    }
  };

  /**
   * The ciphertext.
   *
   * @param stored the bytes, or the text in UTF-8
   * @throws CryptoException if it is none
   */
  abstract <T extends Pii> Encrypted<T> read(byte[] stored);
}
