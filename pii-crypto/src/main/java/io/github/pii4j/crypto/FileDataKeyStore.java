package io.github.pii4j.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps wrapped data keys in a file of one process: for a host with a single node and no database.
 *
 * <p>Guarantees: what a method says it did is on the disk (fsync) when it returns. After a crash of
 * the process or the machine everything is there that a method had said, and a record that was
 * never finished is dropped with a warning in the log. A file that was changed otherwise is refused
 * as {@link CryptoError#KEY_STORE_DAMAGED}, with the offset. A destroyed key, and the old form of a
 * rewrapped one, is overwritten by zeros before the method returns; if a crash comes between, when
 * the file is opened next. The file is its owner's only, where there are POSIX permissions.
 *
 * <p>Non-guarantees: copies elsewhere, such as backups, and disks and file systems that write to
 * another place than they were told to (flash memory, copy on write, snapshots) keep what was
 * overwritten: destroy the key that wrapped it, or keep the file on an encrypted disk. Who can
 * write the file can bring it back to an earlier state. If the very last record is damaged, that
 * looks like one that was never finished.
 *
 * <p>One process at a time: {@code NAME.lock} beside the file is locked until {@link #close()}; the
 * lock is one machine's, not a network's. All keys are in memory, less than a kilobyte each; a
 * write takes as long as the disk takes to sync. As soon as most of the file is no longer needed
 * (and more than 1 MiB), the next write puts a new one, {@code NAME.new}, in its place and
 * overwrites the old one. When the disk is full, a write fails and changes nothing; after other
 * failures the store refuses all work until it is opened anew.
 *
 * <p>Format, version 1; numbers are big-endian. {@code PII4JKEY}, the version in 4 bytes, then
 * records: the length of the event (4 bytes), the length of the wrapped key (4, at most 4,096),
 * CRC-32C of both lengths and the event (4), the event, CRC-32C of the wrapped key (4), the wrapped
 * key, both zeros once it is destroyed. An event is its kind (1), tenant and name of the scope
 * (each 2 bytes of length and UTF-8) and an id (4), then: of a key (kind 1) the messages reserved
 * (8), when it was made (8, in milliseconds), algorithm and wrapping key (like the names); of a
 * reservation (2) the messages in all (8); of a shredding (3), whose id is the last one destroyed,
 * whether keys are refused (1), when (8) and the record's last id (4); of a scope (4), whose id is
 * the next one, whether keys are refused (1).
 *
 * <p>Thread-safe; reads do not wait for the disk.
 */
public final class FileDataKeyStore implements DataKeyStore, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FileDataKeyStore.class);

  private final KeyFileLock lock;
  private final KeyBook book;
  private final KeyLog log;

  private FileDataKeyStore(KeyFileLock lock, Path path, String name, LogFile.Opener opener)
      throws IOException {
    this.lock = lock;
    this.book = new KeyBook(this::append);
    this.log = KeyLog.open(path, name, opener, book);
  }

  /**
   * Opens the store in a file, or makes one without keys if there is none.
   *
   * @throws DataKeyStoreException if the file is open elsewhere, is damaged, or cannot be read or
   *     made
   */
  public static FileDataKeyStore open(Path file) {
    return open(file, DiskFile::new);
  }

  static FileDataKeyStore open(Path file, LogFile.Opener opener) {
    String name = "in the file " + file.getFileName();
    try {
      return locked(Folder.realPlace(file), name, opener);
    } catch (IOException e) {
      throw DataKeyStoreException.unavailable(name, e);
    }
  }

  @Override
  public ScopeKeys find(KeyScope scope) {
    log.requireUsable();
    return book.find(scope);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the wrapped key is longer than 4,096 bytes
   */
  @Override
  public boolean add(StoredKey key) {
    requireStorable(key);
    return book.add(key);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the wrapped key is longer than 4,096 bytes
   */
  @Override
  public boolean rewrap(StoredKey present, StoredKey replacement) {
    requireStorable(replacement);
    return book.rewrap(present, replacement);
  }

  @Override
  public long reserve(KeyScope scope, KeyId id, int messages) {
    log.requireUsable();
    return book.reserve(scope, id, messages);
  }

  @Override
  public Shredding shred(KeyScope scope, Instant at) {
    log.requireUsable();
    return book.shred(scope, at);
  }

  @Override
  public void shredAgain(Shredding record) {
    log.requireUsable();
    book.shredAgain(record);
  }

  @Override
  public void readmit(KeyScope scope) {
    log.requireUsable();
    book.readmit(scope);
  }

  @Override
  public List<StoredKey> page(@Nullable StoredKey after, int limit) {
    log.requireUsable();
    return book.page(after, limit);
  }

  @Override
  public List<Shredding> shreddings(Instant since) {
    log.requireUsable();
    return book.shreddings(since);
  }

  /** Lets another process open the file. Later use is refused; a second call does nothing. */
  @Override
  public void close() {
    synchronized (book) {
      try {
        log.close();
        lock.release();
      } catch (IOException e) {
        throw DataKeyStoreException.unavailable("in a file", e);
      }
    }
  }

  /** No keys. */
  @Override
  public String toString() {
    return "FileDataKeyStore";
  }

  /** Within the book's monitor: no other write is under way. */
  private void append(KeyEvent event) {
    if (log.isBloated()) {
      log.rewrite(book.events());
    }
    log.append(event);
  }

  private static FileDataKeyStore locked(Path place, String name, LogFile.Opener opener)
      throws IOException {
    KeyFileLock lock = lock(place, name);
    try {
      prepare(place, name);
      return new FileDataKeyStore(lock, place, name, opener);
    } catch (IOException | RuntimeException e) {
      lock.release();
      throw e;
    }
  }

  private static KeyFileLock lock(Path place, String name) throws IOException {
    try {
      return KeyFileLock.take(place.resolveSibling(place.getFileName() + ".lock"), name);
    } catch (KeyFileException e) {
      throw DataKeyStoreException.inUse(name);
    }
  }

  private static void prepare(Path place, String name) throws IOException {
    if (!Files.exists(place)) {
      KeyLog.create(place);
      LOG.info("made the key store {}, which has no keys yet", name);
    } else if (OwnerOnly.hasPermissions(place)) {
      Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private void requireStorable(StoredKey key) {
    log.requireUsable();
    if (key.wrapped().length > KeyFrame.MOST_WRAPPED_BYTES) {
      throw new IllegalArgumentException(
          "a wrapped key has at most " + KeyFrame.MOST_WRAPPED_BYTES + " bytes here");
    }
  }
}
