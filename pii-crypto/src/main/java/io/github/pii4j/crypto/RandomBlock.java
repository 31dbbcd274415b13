package io.github.pii4j.crypto;

import java.security.SecureRandom;
import java.util.Arrays;

/** Random bytes in store, each handed out once and overwritten. Not thread-safe. */
final class RandomBlock {

  /** Whole nonces of 12 and of 24 bytes. */
  static final int BYTES = 1_536;

  private final SecureRandom random;
  private final byte[] bytes = new byte[BYTES];
  private int next = BYTES;

  RandomBlock(SecureRandom random) {
    this.random = random;
  }

  /**
   * Bytes of nobody else, in an array of their own.
   *
   * @param length {@link #BYTES} at most
   */
  byte[] draw(int length) {
    if (length > BYTES - next) {
      refill();
    }
    int from = next;
    next += length;
    byte[] drawn = Arrays.copyOfRange(bytes, from, next);
    Arrays.fill(bytes, from, next, (byte) 0);
    return drawn;
  }

  /** Empty until the source has given all: one that fails leaves nothing to hand out. */
  private void refill() {
    next = BYTES;
    random.nextBytes(bytes);
    next = 0;
  }
}
