package io.github.pii4j.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A data key as a {@link RemoteKeyEncryptionKey} stores it: sealed by a key of its own, which the
 * service wrapped.
 *
 * <p>Format: 1 byte for the version, 2 bytes for the length of what the service wrapped
 * (big-endian), that, and the data key as {@link WrapFormat} has it.
 *
 * <p>So what the service does or does not bind to the context, and whatever it may answer by
 * mistake, a changed key, context or answer is noticed here.
 */
final class KmsEnvelope {

  private static final byte VERSION = 1;
  private static final int LENGTH_END = 3;

  private final byte[] wrapped;
  private final byte[] sealed;

  KmsEnvelope(byte[] wrapped, byte[] sealed) {
    this.wrapped = wrapped;
    this.sealed = sealed;
  }

  /**
   * The parts of {@code bytes}.
   *
   * @throws DecryptionFailedException if it has none
   */
  static KmsEnvelope parse(byte[] bytes) {
    if (bytes.length < LENGTH_END || bytes[0] != VERSION) {
      throw new DecryptionFailedException();
    }
    int end = LENGTH_END + Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(1));
    if (end > bytes.length) {
      throw new DecryptionFailedException();
    }
    return new KmsEnvelope(
        Arrays.copyOfRange(bytes, LENGTH_END, end), Arrays.copyOfRange(bytes, end, bytes.length));
  }

  /** By the service. */
  byte[] wrapped() {
    return wrapped;
  }

  /** By the key that the service wrapped. */
  byte[] sealed() {
    return sealed;
  }

  byte[] bytes() {
    return ByteBuffer.allocate(LENGTH_END + wrapped.length + sealed.length)
        .put(VERSION)
        .putShort((short) wrapped.length)
        .put(wrapped)
        .put(sealed)
        .array();
  }
}
