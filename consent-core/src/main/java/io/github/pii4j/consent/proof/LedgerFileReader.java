package io.github.pii4j.consent.proof;

import io.github.pii4j.consent.proof.LedgerFileException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a {@code .pii4j-ledger} file: lines in UTF-8, each entry as
 *
 * <pre>{"seq":1,"leaf":"&lt;Base64&gt;","link":"&lt;Base64&gt;","event":{...}}</pre>
 *
 * <p>where the event's bytes are exactly what the leaf is the hash of, then checkpoints as
 *
 * <pre>{"checkpoint":"&lt;note&gt;"}</pre>
 *
 * <p>It accepts one way to write each line, none longer than 1 MiB, and believes nothing: {@link
 * LogVerifier} does the verifying. After an exception it goes on with the next line. Not
 * thread-safe.
 */
public final class LedgerFileReader implements AutoCloseable {

  private final FileLines lines;
  private final List<String> checkpoints = new ArrayList<>();

  /** Reads from a stream, which it closes. It buffers itself. */
  public LedgerFileReader(InputStream in) {
    lines = new FileLines(in);
  }

  /**
   * Opens a file.
   *
   * @throws UncheckedIOException if that fails
   */
  public static LedgerFileReader open(Path file) {
    try {
      return new LedgerFileReader(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The notes of a file's checkpoints as far as they can be read, without its entries. */
  static List<String> checkpoints(Path file) {
    List<String> notes = new ArrayList<>();
    try (LedgerFileReader reader = open(file)) {
      Optional<byte[]> line = reader.readableLine();
      while (line.isPresent()) {
        line.filter(CheckpointLine::isOne).flatMap(CheckpointLine::parse).ifPresent(notes::add);
        line = reader.readableLine();
      }
    }
    return notes;
  }

  private Optional<byte[]> readableLine() {
    while (true) {
      try {
        return lines.next();
      } catch (LedgerFileException e) {
        // Whoever reads the entries hears of it.
      }
    }
  }

  /**
   * The next entry; empty once there is none.
   *
   * @throws LedgerFileException if the line is none
   * @throws UncheckedIOException if the stream fails
   */
  public Optional<LogEntry> next() {
    Optional<byte[]> line = lines.next();
    while (line.isPresent() && CheckpointLine.isOne(line.get())) {
      checkpoints.add(CheckpointLine.parse(line.get()).orElseThrow(this::noCheckpoint));
      line = lines.next();
    }
    return line.map(this::entry);
  }

  private LogEntry entry(byte[] line) {
    LogEntry entry = EntryLine.parse(line).orElseThrow(() -> refused(Code.MALFORMED_ENTRY));
    if (!checkpoints.isEmpty()) {
      throw refused(Code.ENTRY_AFTER_CHECKPOINT);
    }
    return entry;
  }

  private LedgerFileException noCheckpoint() {
    return refused(Code.MALFORMED_CHECKPOINT);
  }

  private LedgerFileException refused(Code code) {
    return new LedgerFileException(code, lines.number());
  }

  /** The notes of the checkpoints that came so far; all of them once {@link #next} gave none. */
  public List<String> checkpoints() {
    return List.copyOf(checkpoints);
  }

  /** Verifies what is left, lines that cannot be read included. */
  void readAll(LogVerifier verifier) {
    while (true) {
      try {
        Optional<LogEntry> entry = next();
        if (entry.isEmpty()) {
          return;
        }
        verifier.add(entry.get());
      } catch (LedgerFileException e) {
        verifier.unreadable(e);
      }
    }
  }

  @Override
  public void close() {
    lines.close();
  }
}
