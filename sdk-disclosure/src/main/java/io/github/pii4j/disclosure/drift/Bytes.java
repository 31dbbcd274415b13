package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.document.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes of a binary file, lowest byte first; whoever reads past them is refused with the place. */
final class Bytes {

  /** How often the text of a sound file is read over; names of attributes are, many times. */
  private static final long MOST_REPEATS = 64;

  private final String source;
  private final String format;
  private final byte[] bytes;
  private final ByteBuffer view;
  private long decoded;

  /**
   * Over a whole file.
   *
   * @param format what it should be, for messages: {@code DEX}
   */
  Bytes(String source, String format, byte[] bytes) {
    this.source = source;
    this.format = format;
    this.bytes = bytes;
    this.view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int size() {
    return bytes.length;
  }

  int u1(int at) {
    require(at, 1);
    return view.get(at) & 0xFF;
  }

  int u2(int at) {
    require(at, 2);
    return view.getShort(at) & 0xFFFF;
  }

  /** Four bytes as a signed number; negative is -1 in the formats that use it for none. */
  int i4(int at) {
    require(at, 4);
    return view.getInt(at);
  }

  /** Four bytes that count or point: nothing above the file's own size is right. */
  int offset(int at) {
    int value = i4(at);
    if (value < 0 || value > bytes.length) {
      throw broken(at);
    }
    return value;
  }

  String utf8(int at, int length) {
    require(at, length);
    decode(at, length);
    return new String(bytes, at, length, UTF_8);
  }

  String utf16(int at, int length) {
    if (length > bytes.length) {
      throw broken(at);
    }
    require(at, length * 2);
    decode(at, length * 2);
    return new String(bytes, at, length * 2, UTF_16LE);
  }

  /** Where the next zero byte is. */
  int zero(int from) {
    require(from, 1);
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] == 0) {
        decode(from, at - from);
        return at;
      }
    }
    throw broken(from);
  }

  /** Texts may overlap in a hostile file, so that all of them are many times as long as it. */
  private void decode(int at, int length) {
    decoded += length;
    if (decoded > MOST_REPEATS * (bytes.length + 1024L)) {
      throw broken(at);
    }
  }

  void require(int at, int length) {
    if (at < 0 || length < 0 || length > bytes.length - at) {
      throw broken(at);
    }
  }

  SourceLocation whole() {
    return SourceLocation.wholeOf(source);
  }

  /** Says that the file cannot be what it should be. */
  RuntimeException broken(int at) {
    String place = Integer.toUnsignedString(at);
    return Contents.refused(
        whole(),
        "is no sound " + format + ": broken or cut off at byte " + place + "; build it anew",
        "不是完整的 " + format + "：在第 " + place + " 字节处损坏或被截断；请重新构建");
  }
}
