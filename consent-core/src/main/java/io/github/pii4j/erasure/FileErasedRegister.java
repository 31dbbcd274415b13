package io.github.pii4j.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/**
 * A register in a file of JSON lines, each forced to the disk; for one node. The directory belongs
 * outside what the database's backups restore. A last line that a crash tore is passed over: it was
 * not acknowledged, and is written again. Thread-safe.
 */
public final class FileErasedRegister implements ErasedRegister {

  private final Path file;

  private FileErasedRegister(Path file) {
    this.file = requireNonNull(file, "file");
  }

  /** The register in this file, which the first entry makes. */
  public static FileErasedRegister in(Path file) {
    return new FileErasedRegister(file);
  }

  @Override
  public synchronized void record(ErasedEntry entry) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.position(endOfWholeLines(channel));
      channel.truncate(channel.position());
      ByteBuffer line = ByteBuffer.wrap((entry.toJson() + "\n").getBytes(UTF_8));
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long endOfWholeLines(FileChannel channel) throws IOException {
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

  @Override
  public synchronized List<ErasedEntry> since(Instant time) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      String text = Files.readString(file, UTF_8);
      return text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .map(ErasedEntry::parse)
          .filter(entry -> !entry.erasedAt().isBefore(time))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
