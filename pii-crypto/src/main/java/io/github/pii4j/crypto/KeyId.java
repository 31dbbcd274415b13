package io.github.pii4j.crypto;

import java.util.HexFormat;

/**
 * Which key of its scope made a ciphertext: keys are numbered from 1 as they are made, and no
 * number is given twice, even after keys were destroyed.
 *
 * <p>Safe to log and to store. Prints as eight hexadecimal digits.
 *
 * @param value the four bytes, big-endian, without a sign; 0 is no key's
 */
public record KeyId(int value) {

  /** No key's. */
  static final KeyId NONE = new KeyId(0);

  /** Whether this key was made after {@code other}, in the same scope. */
  boolean isAfter(KeyId other) {
    return Integer.compareUnsigned(value, other.value) > 0;
  }

  /** Eight hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(value);
  }
}
