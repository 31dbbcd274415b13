package io.github.pii4j.consent.proof;

import io.github.pii4j.consent.proof.LedgerFileException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a file, each of bounded length. After an exception it goes on with the next one. */
final class FileLines implements AutoCloseable {

  static final int MOST_BYTES = 1 << 20;
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[CHUNK];
  private int start;
  private int end;
  private long number;

  FileLines(InputStream in) {
    this.in = in;
  }

  /** The next line without its newline; empty at the end. */
  Optional<byte[]> next() {
    int scanned = start;
    while (true) {
      for (int i = scanned; i < end; i++) {
        if (buffer[i] == '\n') {
          return Optional.of(take(i));
        }
      }
      if (end - start > MOST_BYTES) {
        skipLine();
        throw new LedgerFileException(Code.LINE_TOO_LONG, number);
      }
      scanned = end - start;
      if (!fill()) {
        return atEnd();
      }
    }
  }

  private byte[] take(int newline) {
    int from = start;
    start = newline + 1;
    number++;
    if (newline - from > MOST_BYTES) {
      throw new LedgerFileException(Code.LINE_TOO_LONG, number);
    }
    return Arrays.copyOfRange(buffer, from, newline);
  }

  private Optional<byte[]> atEnd() {
    if (start == end) {
      return Optional.empty();
    }
    start = end;
    throw new LedgerFileException(Code.CUT_OFF, ++number);
  }

  private void skipLine() {
    number++;
    do {
      start = end;
      if (!fill()) {
        return;
      }
      while (start < end && buffer[start] != '\n') {
        start++;
      }
    } while (start == end);
    start++;
  }

  /** Moves what is left to the front and reads on; false at the end of the file. */
  private boolean fill() {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    try {
      int count = in.read(buffer, end, buffer.length - end);
      end += Math.max(count, 0);
      return count >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long number() {
    return number;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
