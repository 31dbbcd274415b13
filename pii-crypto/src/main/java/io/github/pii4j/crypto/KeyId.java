package io.github.pii4j.crypto;

import java.util.HexFormat;

/**
 * Which key of a keyset made a ciphertext: a random number that says nothing about the key.
 *
 * <p>Safe to log and to store. Prints as eight hexadecimal digits.
 *
 * @param value the four bytes, big-endian; a {@link Keyset} never gives 0
 */
public record KeyId(int value) {

  /** Eight hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(value);
  }
}
