package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The size of an archive's directory, which is read whole when the archive is opened (APPNOTE
 * 4.3.16, 4.3.14).
 */
final class ZipDirectory {

  private static final int MOST_BYTES = 64 << 20;
  private static final int END = 0x06054B50;
  private static final int END_64 = 0x06064B50;
  private static final int LOCATOR_64 = 0x07064B50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_SIZE = 20;
  private static final int MOST_COMMENT = 0xFFFF;

  private ZipDirectory() {}

  /** Refuses a directory that would exhaust memory; what has none is left to who opens it. */
  static void requireSmall(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(0, in.length() - END_SIZE - LOCATOR_SIZE - MOST_COMMENT);
      ByteBuffer tail = read(in, start, (int) (in.length() - start));
      for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
        if (tail.getInt(at) == END && size(in, tail, at) > MOST_BYTES) {
          throw Contents.refused(
              SourceLocation.wholeOf(file.toString()),
              "its list of files is larger than " + MOST_BYTES + " bytes, the limit",
              "归档的文件目录超过 " + MOST_BYTES + " 字节的上限");
        }
      }
    }
  }

  private static long size(RandomAccessFile in, ByteBuffer tail, int at) throws IOException {
    int locator = at - LOCATOR_SIZE;
    if (locator >= 0 && tail.getInt(locator) == LOCATOR_64) {
      long end = tail.getLong(locator + 8);
      if (end >= 0 && end <= in.length() - 56) {
        ByteBuffer record = read(in, end, 56);
        return record.getInt(0) == END_64 ? Math.abs(record.getLong(40)) : 0;
      }
    }
    return Integer.toUnsignedLong(tail.getInt(at + 12));
  }

  private static ByteBuffer read(RandomAccessFile in, long at, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.seek(at);
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
