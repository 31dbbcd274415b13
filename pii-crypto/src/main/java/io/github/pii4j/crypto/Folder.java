package io.github.pii4j.crypto;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A folder whose entries must survive a loss of power, too. */
final class Folder {

  private Folder() {}

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
