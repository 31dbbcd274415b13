package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Lines of any input in constant memory: no more than the first {@value #LIMIT} characters of a
 * line are kept, which is far more than any value has.
 */
final class Lines implements AutoCloseable {

  private static final int LIMIT = 4096;
  private static final int BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedReader reader;
  private long number;

  private Lines(BufferedReader reader) {
    this.reader = reader;
  }

  static Lines open(String source, InputStream standardInput) throws IOException {
    Lines lines =
        new Lines(
            new BufferedReader(new InputStreamReader(Inputs.open(source, standardInput), UTF_8)));
    lines.skipByteOrderMark();
    return lines;
  }

  /** The number of the line last read, from 1. */
  long number() {
    return number;
  }

  /** The next line without its end, or null after the last. */
  @Nullable String next() throws IOException {
    int character = reader.read();
    if (character < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    while (character >= 0 && character != '\n') {
      if (line.length() < LIMIT) {
        line.append((char) character);
      }
      character = reader.read();
    }
    number++;
    return withoutCarriageReturn(line);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static String withoutCarriageReturn(StringBuilder line) {
    int end = line.length();
    boolean dos = end > 0 && line.charAt(end - 1) == '\r';
    return line.substring(0, dos ? end - 1 : end);
  }

  private void skipByteOrderMark() throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }
}
