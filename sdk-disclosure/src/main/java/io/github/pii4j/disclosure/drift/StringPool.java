package io.github.pii4j.disclosure.drift;

/** The strings of an Android XML file, read as they are asked for. */
final class StringPool {

  private static final int HEADER = 28;
  private static final int UTF8 = 0x100;

  private final Bytes bytes;
  private final int count;
  private final int offsets;
  private final int start;
  private final boolean utf8;

  private StringPool(Bytes bytes, int count, int offsets, int start, boolean utf8) {
    this.bytes = bytes;
    this.count = count;
    this.offsets = offsets;
    this.start = start;
    this.utf8 = utf8;
  }

  static StringPool empty(Bytes bytes) {
    return new StringPool(bytes, 0, 0, 0, true);
  }

  static StringPool at(Bytes bytes, int at) {
    bytes.require(at, HEADER);
    return new StringPool(
        bytes,
        bytes.offset(at + 8),
        at + bytes.u2(at + 2),
        at + bytes.offset(at + 20),
        (bytes.i4(at + 16) & UTF8) != 0);
  }

  /** A string; empty for -1, which stands for none. */
  String get(int index) {
    if (index == -1) {
      return "";
    }
    if (index < 0 || index >= count) {
      throw bytes.broken(offsets);
    }
    int at = start + bytes.offset(offsets + index * 4);
    return utf8 ? utf8(at) : utf16(at);
  }

  /** Two lengths, in characters and in bytes, each of one or two bytes. */
  private String utf8(int at) {
    int second = at + width(at);
    int length = bytes.u1(second);
    int text = second + width(second);
    return bytes.utf8(text, length < 0x80 ? length : (length & 0x7F) << 8 | bytes.u1(second + 1));
  }

  private int width(int at) {
    return bytes.u1(at) < 0x80 ? 1 : 2;
  }

  private String utf16(int at) {
    int length = bytes.u2(at);
    return length < 0x8000
        ? bytes.utf16(at + 2, length)
        : bytes.utf16(at + 4, (length & 0x7FFF) << 16 | bytes.u2(at + 2));
  }
}
