package io.github.pii4j.crypto;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second writer away from a key file, in this process and in others of the machine.
 *
 * <p>The operating system frees the lock when the process dies, so that no crash leaves one behind;
 * the lock file itself stays and is empty.
 */
final class KeyFileLock {

  /**
   * The lock of the operating system belongs to the whole process, and closing any channel of the
   * file frees it (FileLock, "on some systems"): so no second channel is opened while one is held.
   */
  private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private KeyFileLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock at once or not at all.
   *
   * @param file the lock file
   * @param keyFile as messages name it
   * @throws KeyFileException if somebody else has it
   */
  static KeyFileLock take(Path file, String keyFile) throws IOException {
    if (!HELD_BY_THIS_PROCESS.add(file)) {
      throw KeyFileException.busy(keyFile);
    }
    boolean taken = false;
    try {
      KeyFileLock lock = new KeyFileLock(file, locked(file, keyFile));
      taken = true;
      return lock;
    } finally {
      if (!taken) {
        HELD_BY_THIS_PROCESS.remove(file);
      }
    }
  }

  private static FileChannel locked(Path file, String keyFile) throws IOException {
    FileChannel channel = OwnerOnly.openOrCreate(file);
    if (!locks(channel)) {
      channel.close();
      throw KeyFileException.busy(keyFile);
    }
    return channel;
  }

  /** Whether the channel has the lock now, which ends with the channel. */
  private static boolean locks(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null && lock.isValid();
    } catch (OverlappingFileLockException e) {
      return false; // another class loader's copy of this class has it
    }
  }

  /** Frees it; gives the lock file. */
  Path release() throws IOException {
    try {
      channel.close();
      return file;
    } finally {
      HELD_BY_THIS_PROCESS.remove(file);
    }
  }
}
