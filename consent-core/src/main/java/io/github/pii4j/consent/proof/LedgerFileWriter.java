package io.github.pii4j.consent.proof;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a {@code .pii4j-ledger} file, as {@link LedgerFileReader} describes it: entries in their
 * order, then checkpoints. It does not verify what it writes. Not thread-safe.
 */
public final class LedgerFileWriter implements AutoCloseable {

  private final OutputStream out;
  private long last;
  private boolean isSigned;

  /** Writes to a stream, which it closes. It buffers itself. */
  public LedgerFileWriter(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  /**
   * Makes a new file.
   *
   * @throws UncheckedIOException if that fails, or there is one
   */
  public static LedgerFileWriter create(Path file) {
    try {
      return new LedgerFileWriter(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the next entry.
   *
   * @throws IllegalArgumentException if its number is not above the last one's, or its bytes are no
   *     JSON object on one line of at most 1 MiB
   * @throws IllegalStateException if a checkpoint was written already
   * @throws UncheckedIOException if the stream fails
   */
  public void write(LogEntry entry) {
    if (isSigned) {
      throw new IllegalStateException("checkpoints come after all entries");
    }
    if (entry.sequence() <= last) {
      throw new IllegalArgumentException("entries are written in the order of their numbers");
    }
    append(
        EntryLine.write(entry)
            .orElseThrow(
                () -> new IllegalArgumentException("an entry is a JSON object on one line")));
    last = entry.sequence();
  }

  /**
   * Writes a checkpoint.
   *
   * @throws UncheckedIOException if the stream fails
   */
  public void write(SignedNote checkpoint) {
    append(CheckpointLine.write(checkpoint));
    isSigned = true;
  }

  private void append(byte[] line) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes out what is buffered, and closes the stream.
   *
   * @throws UncheckedIOException if that fails
   */
  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
