package io.github.pii4j.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.pii4j.consent.Pseudonym;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A register in a file of JSON lines, each forced to the disk. The directory belongs outside what
 * the database's backups restore. A last line that a crash tore is passed over: it was not
 * acknowledged, and is written again.
 *
 * <p>Several processes on one machine may share the file: each appends under a lock of it. Whether
 * locks hold on a network file system is for the host to know. {@link #isErased} reads only what
 * was appended since it was asked last, by whomever, and remembers pseudonyms, about 150 bytes for
 * each person; {@link #since} reads the file, as after a restore. Thread-safe.
 */
public final class FileErasedRegister implements ErasedRegister {

  private static final long PAUSE_NANOS = 1_000_000;

  /** Makes the names of files in a folder durable. */
  interface Names {
    void force(Path folder) throws IOException;
  }

  private final Path file;
  private final Names names;
  private final Set<Pseudonym> erased = new HashSet<>();
  private long read;

  FileErasedRegister(Path file, Names names) {
    this.file = requireNonNull(file, "file");
    this.names = names;
  }

  /** The register in this file, which the first entry makes. */
  public static FileErasedRegister in(Path file) {
    return new FileErasedRegister(file, FileErasedRegister::force);
  }

  @Override
  public synchronized void record(ErasedEntry entry) {
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      if (lock.channel().size() == 0) { // the lock is held until all is on the disk
        names.force(file.toAbsolutePath().resolveSibling("")); // or a loss of power may take it
      }
      append(channel, entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void force(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) { // others open no folder
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Another register of this process counts as another process. */
  private static FileLock lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException e) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private static void append(FileChannel channel, ErasedEntry entry) throws IOException {
    channel.position(ErasedLines.endOfWholeLines(channel));
    channel.truncate(channel.position());
    ByteBuffer line = ByteBuffer.wrap((entry.toJson() + "\n").getBytes(UTF_8));
    while (line.hasRemaining()) {
      channel.write(line);
    }
    channel.force(true);
  }

  @Override
  public synchronized List<ErasedEntry> since(Instant time) {
    List<ErasedEntry> found = new ArrayList<>();
    from(
        0,
        entry -> {
          if (!entry.erasedAt().isBefore(time)) {
            found.add(entry);
          }
        });
    return List.copyOf(found);
  }

  /** Whoever was read once stays erased, even if the file was cut or put back by an older one. */
  @Override
  public synchronized boolean isErased(Pseudonym person) {
    read = from(read, entry -> erased.add(entry.person()));
    return erased.contains(person);
  }

  private long from(long position, ErasedLines.Reader reader) {
    if (!Files.exists(file)) {
      return 0;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new ErasedLines(channel).read(position > channel.size() ? 0 : position, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
