package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/**
 * An event as bytes, without the wrapped key: numbers big-endian, texts as their length in two
 * bytes and their UTF-8 form.
 */
final class KeyEventWriter {

  /** Two names of 255 characters, the longest name of a wrapping key, and all numbers. */
  static final int MOST_BYTES = 2048;

  private final ByteBuffer out = ByteBuffer.allocate(MOST_BYTES);

  private KeyEventWriter() {}

  static byte[] write(KeyEvent event) {
    KeyEventWriter writer = new KeyEventWriter();
    event.writeTo(writer);
    return Arrays.copyOf(writer.out.array(), writer.out.position());
  }

  KeyEventWriter kind(int kind) {
    out.put((byte) kind);
    return this;
  }

  KeyEventWriter scope(KeyScope scope) {
    return text(scope.tenant().name()).text(scope.name());
  }

  KeyEventWriter text(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    out.putShort((short) bytes.length).put(bytes);
    return this;
  }

  KeyEventWriter id(KeyId id) {
    out.putInt(id.value());
    return this;
  }

  KeyEventWriter number(long number) {
    out.putLong(number);
    return this;
  }

  KeyEventWriter instant(Instant instant) {
    return number(instant.toEpochMilli());
  }

  KeyEventWriter flag(boolean flag) {
    return kind(flag ? 1 : 0);
  }
}
