package io.github.pii4j.crypto;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files that only their owner reads and writes, from the moment they exist.
 *
 * <p>By POSIX permissions. Where the file system has none, a file gets what its folder hands down,
 * and nothing is checked.
 */
final class OwnerOnly {

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private OwnerOnly() {}

  /** A file that did not exist. */
  static FileChannel create(Path file) throws IOException {
    return open(file, CREATE_NEW);
  }

  static FileChannel openOrCreate(Path file) throws IOException {
    return open(file, CREATE);
  }

  private static FileChannel open(Path file, OpenOption creation) throws IOException {
    if (!hasPermissions(file)) {
      return FileChannel.open(file, creation, WRITE);
    }
    FileAttribute<?> owner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    return FileChannel.open(file, Set.of(creation, WRITE), owner);
  }

  /**
   * Checks a file.
   *
   * @throws KeyFileException if others have access
   */
  static void require(Path file, String name) throws IOException {
    if (!hasPermissions(file)) {
      return;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    if (!OWNERS.containsAll(permissions)) {
      throw KeyFileException.exposed(name, PosixFilePermissions.toString(permissions));
    }
  }

  static boolean hasPermissions(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
  }
}
