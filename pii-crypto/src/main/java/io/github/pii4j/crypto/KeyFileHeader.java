package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How a key file is sealed; in clear before the sealed body, and authenticated with it.
 *
 * <p>Format version 1, numbers big-endian: {@code PII4JKEK} (8 bytes), version (1 byte, 1), key
 * derivation (1 byte, 1: Argon2id version 1.3), KiB of memory, passes and lanes (4 bytes each),
 * salt (16 bytes), nonce (12 bytes).
 */
final class KeyFileHeader {

  static final int SALT_BYTES = 16;
  static final int NONCE_BYTES = 12;
  static final int TAG_BYTES = 16;
  static final int BYTES = 8 + 2 + 12 + SALT_BYTES + NONCE_BYTES;

  private static final byte[] START = "PII4JKEK\1\1".getBytes(US_ASCII);

  private final KeyFileCost cost;
  private final byte[] salt;
  private final byte[] nonce;

  /** The arrays are not copied. */
  KeyFileHeader(KeyFileCost cost, byte[] salt, byte[] nonce) {
    this.cost = cost;
    this.salt = salt;
    this.nonce = nonce;
  }

  /**
   * The header of {@code file}.
   *
   * @throws DecryptionFailedException if it has none that this release knows, nothing after it, or
   *     one that asks for more memory or time than any release grants
   */
  static KeyFileHeader read(byte[] file) {
    if (file.length < BYTES + TAG_BYTES
        || !Arrays.equals(file, 0, START.length, START, 0, START.length)) {
      throw new DecryptionFailedException();
    }
    ByteBuffer in = ByteBuffer.wrap(file, START.length, BYTES - START.length);
    KeyFileCost cost = cost(in.getInt(), in.getInt(), in.getInt());
    byte[] salt = new byte[SALT_BYTES];
    byte[] nonce = new byte[NONCE_BYTES];
    in.get(salt).get(nonce);
    return new KeyFileHeader(cost, salt, nonce);
  }

  private static KeyFileCost cost(int memoryKib, int passes, int lanes) {
    try {
      return new KeyFileCost(memoryKib, passes, lanes);
    } catch (IllegalArgumentException e) {
      throw new DecryptionFailedException();
    }
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .put(START)
        .putInt(cost.memoryKib())
        .putInt(cost.passes())
        .putInt(cost.lanes())
        .put(salt)
        .put(nonce)
        .array();
  }

  KeyFileCost cost() {
    return cost;
  }

  byte[] salt() {
    return salt;
  }

  byte[] nonce() {
    return nonce;
  }
}
