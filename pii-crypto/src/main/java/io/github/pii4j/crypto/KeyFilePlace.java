package io.github.pii4j.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Where a key file lies, and the files beside it: the previous generation, the one being written
 * and the lock.
 *
 * <p>A file is replaced by renaming a complete one over it, so that at any instant a reader, and
 * whoever comes after a crash, finds the old or the new one whole.
 */
final class KeyFilePlace {

  private static final int MAX_BYTES =
      KeyFileHeader.BYTES + KeyFileBody.MAX_KEYS * KeyFileBody.KEY_BYTES + KeyFileHeader.TAG_BYTES;

  private final Path file;
  private final KeyFileDisk disk;

  private KeyFilePlace(Path file, KeyFileDisk disk) {
    this.file = file;
    this.disk = disk;
  }

  /**
   * The place of a file that exists, behind all symbolic links.
   *
   * @throws KeyFileException if it does not, or is a folder
   */
  static KeyFilePlace existing(Path path, KeyFileDisk disk) {
    requireNoFolder(path);
    return trying(nameOf(path), () -> new KeyFilePlace(path.toRealPath(), disk));
  }

  /**
   * The place of a file to be made, in a folder that exists.
   *
   * @throws KeyFileException if it does not, or the file itself is a folder
   */
  static KeyFilePlace fresh(Path path, KeyFileDisk disk) {
    requireNoFolder(path);
    String name = nameOf(path);
    Path folder = path.toAbsolutePath().resolveSibling("");
    if (!Files.isDirectory(folder)) {
      throw KeyFileException.withoutFolder(name);
    }
    return trying(name, () -> new KeyFilePlace(folder.toRealPath().resolve(name), disk));
  }

  /** The name of the file, without its folder. */
  String name() {
    return nameOf(file);
  }

  /**
   * What {@code work} gives while nobody else changes the file.
   *
   * @throws KeyFileException if somebody else does
   */
  <R> R locked(Supplier<R> work) {
    KeyFileLock lock = trying(name(), () -> KeyFileLock.take(beside(".lock"), name()));
    try {
      return work.get();
    } finally {
      trying(name(), lock::release);
    }
  }

  KeyFileStamp stamp() {
    return trying(name(), () -> KeyFileStamp.of(file));
  }

  byte[] read() {
    return trying(name(), () -> bytesOf(file));
  }

  boolean hasPrevious() {
    return Files.exists(previous());
  }

  byte[] readPrevious() {
    return trying(name(), () -> bytesOf(previous()));
  }

  /**
   * Checks that nothing would be lost by a new file.
   *
   * @throws KeyFileException if the file, or one that it can be restored from, is there
   */
  void requireFree() {
    if (Files.exists(file)) {
      throw KeyFileException.exists(name(), "one already");
    }
    if (hasPrevious()) {
      throw KeyFileException.exists(name(), nameOf(previous()) + " to restore it from");
    }
  }

  /**
   * Checks the file and its previous generation.
   *
   * @throws KeyFileException if others have access
   */
  void requireOwnerOnly() {
    trying(name(), () -> ownerOnly(file));
    if (hasPrevious()) {
      trying(name(), () -> ownerOnly(previous()));
    }
  }

  /** Replaces the file; once this is back, it survives a loss of power. */
  void write(byte[] generation) {
    trying(name(), () -> replaced(file, generation));
  }

  /** Replaces the previous generation. */
  void writePrevious(byte[] generation) {
    trying(name(), () -> replaced(previous(), generation));
  }

  private Path replaced(Path target, byte[] bytes) throws IOException {
    Path fresh = target.resolveSibling(nameOf(target) + ".new");
    Files.deleteIfExists(fresh);
    try (KeyFileDraft draft = disk.create(fresh)) {
      draft.write(bytes);
      draft.force();
    }
    disk.rename(fresh, target);
    disk.forceFolder(target);
    return target;
  }

  private Path previous() {
    return beside(".previous");
  }

  private Path beside(String suffix) {
    return file.resolveSibling(name() + suffix);
  }

  private byte[] bytesOf(Path any) throws IOException {
    try (InputStream in = Files.newInputStream(any)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw KeyFileException.refused(nameOf(any));
      }
      return bytes;
    }
  }

  private static void requireNoFolder(Path path) {
    if (Files.isDirectory(path)) {
      throw KeyFileException.folder(nameOf(path));
    }
  }

  private static Path ownerOnly(Path any) throws IOException {
    OwnerOnly.require(any, nameOf(any));
    return any;
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static <R> R trying(String name, Work<R> work) {
    try {
      return work.run();
    } catch (NoSuchFileException e) {
      throw KeyFileException.missing(name);
    } catch (IOException e) {
      throw KeyFileException.unavailable(name, e);
    }
  }

  /** What may fail for the file system's reasons. */
  private interface Work<R> {
    R run() throws IOException;
  }
}
