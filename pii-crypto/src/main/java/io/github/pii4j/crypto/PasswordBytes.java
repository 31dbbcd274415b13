package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The UTF-8 form of a password, with no copy left behind. */
final class PasswordBytes {

  private static final int MOST_BYTES_PER_CHAR = 3;

  private PasswordBytes() {}

  /**
   * The bytes, in an array that the caller wipes; null if half a surrogate pair stands among the
   * characters, which has no UTF-8 form.
   */
  static byte @Nullable [] of(char[] characters) {
    byte[] room = new byte[MOST_BYTES_PER_CHAR * characters.length];
    try {
      ByteBuffer out = ByteBuffer.wrap(room);
      CoderResult end = UTF_8.newEncoder().encode(CharBuffer.wrap(characters), out, true);
      return end.isError() ? null : Arrays.copyOf(room, out.position());
    } finally {
      Arrays.fill(room, (byte) 0);
    }
  }
}
