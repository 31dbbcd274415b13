package io.github.pii4j.crypto;

import java.util.Arrays;

/** Keys, nonces and engines of any suite. */
final class Suites {

  private Suites() {}

  /** A key all of whose bytes are the same, or an engine's worth of it. */
  static byte[] key(Suite suite, int filling) {
    return filled(suite.algorithm().bytes(), filling);
  }

  static byte[] nonce(Suite suite, int filling) {
    return filled(suite.nonceBytes(), filling);
  }

  static Aead engine(Suite suite, int filling) {
    return suite.engines().make(key(suite, filling));
  }

  private static byte[] filled(int length, int filling) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) filling);
    return bytes;
  }
}
