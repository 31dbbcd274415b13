package io.github.pii4j.crypto;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file's folder says of it: its one name, which must survive a loss of power, too. */
final class Folder {

  private Folder() {}

  /** Where a file is or will be, behind all symbolic links: one place has one name. */
  static Path realPlace(Path file) throws IOException {
    if (Files.exists(file)) {
      return file.toRealPath();
    }
    Path absolute = file.toAbsolutePath();
    return absolute.resolveSibling("").toRealPath().resolve(absolute.getFileName());
  }

  /** Makes the names in the folder of {@code file} durable, where that can be asked for. */
  static void sync(Path file) throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    if (!OwnerOnly.hasPermissions(folder)) {
      return; // Windows, which keeps names in its journal and opens no folder
    }
    boolean wasInterrupted = Thread.interrupted(); // it would close the channel
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
