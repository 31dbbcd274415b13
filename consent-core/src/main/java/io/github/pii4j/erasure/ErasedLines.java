package io.github.pii4j.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The whole lines of a register's file.
 *
 * @param channel of the file
 */
record ErasedLines(FileChannel channel) {

  private static final int BLOCK = 1 << 16;

  /** Takes entries. */
  interface Reader {
    void take(ErasedEntry entry);
  }

  /**
   * Reads on.
   *
   * @param from where a line begins
   * @return where the last whole line ends
   */
  long read(long from, Reader reader) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long whole = from;
    long position = from;
    while (channel.read(block, position) > 0) {
      block.flip();
      position += block.remaining();
      while (block.hasRemaining()) {
        byte next = block.get();
        line.write(next);
        if (next == '\n') {
          whole += line.size();
          reader.take(ErasedEntry.parse(line.toString(UTF_8)));
          line.reset();
        }
      }
      block.clear();
    }
    return whole;
  }

  /** After which a crash may have torn a line. */
  static long endOfWholeLines(FileChannel channel) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    long end = channel.size();
    while (end > 0) {
      last.clear();
      channel.read(last, end - 1);
      if (last.get(0) == '\n') {
        return end;
      }
      end--;
    }
    return 0;
  }
}
