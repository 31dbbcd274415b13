package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Takes text, and pieces of text that are in UTF-8 already. Not thread-safe. */
final class PieceWriter extends Writer {

  private final List<byte[]> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** Whole characters only, as text before it is. */
  void append(FileContent content) {
    endPiece();
    pieces.addAll(content.pieces());
  }

  /** What was written up to now. */
  FileContent content() {
    endPiece();
    return new FileContent(pieces);
  }

  private void endPiece() {
    if (!text.isEmpty()) {
      pieces.add(text.toString().getBytes(UTF_8));
      text.setLength(0);
    }
  }

  @Override
  public void write(char[] buffer, int offset, int length) {
    text.append(buffer, offset, length);
  }

  @Override
  public void write(String string) {
    text.append(string);
  }

  @Override
  public void write(String string, int offset, int length) {
    text.append(string, offset, offset + length);
  }

  @Override
  public void write(int character) {
    text.append((char) character);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
