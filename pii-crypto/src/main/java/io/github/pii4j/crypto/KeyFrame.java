package io.github.pii4j.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A record of the key log: an event, and apart from it the wrapped key, which can be overwritten by
 * zeros without making the record unreadable.
 *
 * <p>The length of the event (4 bytes, big-endian, as all numbers), the length of the wrapped key
 * (4), CRC-32C of both lengths and the event (4), the event, CRC-32C of the wrapped key (4), the
 * wrapped key. CRC-32C is that of RFC 3720 (iSCSI): it finds accidents, not forgeries.
 */
final class KeyFrame {

  static final int MOST_WRAPPED_BYTES = 4096;

  private static final int LENGTHS = 8;
  private static final int CRC = 4;
  private static final int HEAD = LENGTHS + CRC;

  /** The longest record there is. */
  static final int MOST_BYTES = HEAD + KeyEventWriter.MOST_BYTES + CRC + MOST_WRAPPED_BYTES;

  private final byte[] event;
  private final int wrappedCrc;
  private final byte[] wrapped;

  private KeyFrame(byte[] event, int wrappedCrc, byte[] wrapped) {
    this.event = event;
    this.wrappedCrc = wrappedCrc;
    this.wrapped = wrapped;
  }

  static KeyFrame of(KeyEvent event) {
    byte[] wrapped = event.wrapped();
    return new KeyFrame(KeyEventWriter.write(event), crc(wrapped), wrapped);
  }

  /** The record that begins here, or null if none does. */
  static @Nullable KeyFrame read(ByteBuffer in) {
    if (in.remaining() < HEAD + CRC) {
      return null;
    }
    int eventLength = in.getInt();
    int wrappedLength = in.getInt();
    int headCrc = in.getInt();
    boolean fits =
        isWithin(eventLength, KeyEventWriter.MOST_BYTES)
            && isWithin(wrappedLength, MOST_WRAPPED_BYTES)
            && eventLength + CRC + wrappedLength <= in.remaining();
    if (!fits) {
      return null;
    }
    byte[] event = take(in, eventLength);
    KeyFrame frame = new KeyFrame(event, in.getInt(), take(in, wrappedLength));
    return frame.headCrc() == headCrc ? frame : null;
  }

  byte[] bytes() {
    return ByteBuffer.allocate(length())
        .put(lengths())
        .putInt(headCrc())
        .put(event)
        .putInt(wrappedCrc)
        .put(wrapped)
        .array();
  }

  int length() {
    return HEAD + event.length + CRC + wrapped.length;
  }

  /** How many bytes at the end of the record are overwritten when the key is destroyed. */
  int erasable() {
    return CRC + wrapped.length;
  }

  /** How the wrapped key is. */
  WrappedState state() {
    if (wrappedCrc == crc(wrapped)) {
      return WrappedState.INTACT;
    }
    boolean isErased = wrappedCrc == 0 && Arrays.equals(wrapped, new byte[wrapped.length]);
    return isErased ? WrappedState.ERASED : WrappedState.BROKEN;
  }

  /**
   * The event; the wrapped key may be erased.
   *
   * @throws IllegalArgumentException if this release did not write it
   */
  KeyEvent event() {
    return KeyEventReader.read(event, wrapped);
  }

  private byte[] lengths() {
    return ByteBuffer.allocate(LENGTHS).putInt(event.length).putInt(wrapped.length).array();
  }

  private int headCrc() {
    return crc(lengths(), event);
  }

  private static boolean isWithin(int length, int most) {
    return 0 <= length && length <= most;
  }

  private static byte[] take(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static int crc(byte[]... parts) {
    CRC32C crc = new CRC32C();
    for (byte[] part : parts) {
      crc.update(part);
    }
    return (int) crc.getValue();
  }
}
