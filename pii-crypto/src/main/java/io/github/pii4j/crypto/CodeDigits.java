package io.github.pii4j.crypto;

import io.github.pii4j.value.OneTimeCode;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/** Draws one-time codes: every code of a length is equally likely. */
final class CodeDigits {

  /** The highest multiple of ten that a byte holds: from here on, a byte is drawn again. */
  private static final int FAIR = 250;

  private final SecureRandom random;

  CodeDigits(SecureRandom random) {
    this.random = random;
  }

  /** A code of {@code length} digits, which the caller closes. */
  OneTimeCode draw(int length) {
    char[] digits = new char[length];
    try {
      for (int i = 0; i < length; i++) {
        digits[i] = (char) ('0' + drawFair() % 10);
      }
      return OneTimeCode.parse(CharBuffer.wrap(digits));
    } finally {
      Arrays.fill(digits, '0');
    }
  }

  private int drawFair() {
    byte[] drawn = new byte[1];
    do {
      random.nextBytes(drawn);
    } while (Byte.toUnsignedInt(drawn[0]) >= FAIR);
    return Byte.toUnsignedInt(drawn[0]);
  }
}
