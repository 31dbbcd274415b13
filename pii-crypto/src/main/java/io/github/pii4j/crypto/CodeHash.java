package io.github.pii4j.crypto;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The keyed hash of a one-time code: all that a store has of it. Without the key it tells nothing,
 * though the code is short.
 *
 * <p>Compared in constant time. Immutable and thread-safe; never printed.
 */
public final class CodeHash {

  private final byte[] bytes;

  private CodeHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The hash in {@code bytes}, as {@link #bytes()} gave it.
   *
   * @throws IllegalArgumentException if it has not 32 bytes
   */
  public static CodeHash of(byte[] bytes) {
    if (bytes.length != KeyedHash.BYTES) {
      throw new IllegalArgumentException("the hash of a code has 32 bytes, not " + bytes.length);
    }
    return new CodeHash(bytes.clone());
  }

  /** The 32 bytes to store; a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeHash that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Never the hash. */
  @Override
  public String toString() {
    return "CodeHash(****)";
  }
}
