package io.github.pii4j.crypto;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is asked of a disk when a key file is replaced; a test sees here in which order. */
class KeyFileDisk {

  /** Makes an empty file that only its owner reads and writes. */
  KeyFileDraft create(Path file) throws IOException {
    return new ChannelDraft(OwnerOnly.create(file));
  }

  /** Gives a file the name of another one, which is there or not, but at no instant in part. */
  void rename(Path file, Path target) throws IOException {
    Files.move(file, target, ATOMIC_MOVE, REPLACE_EXISTING);
  }

  /** Makes the names in the folder of a file durable. */
  void forceFolder(Path file) throws IOException {
    Folder.sync(file);
  }

  private record ChannelDraft(FileChannel out) implements KeyFileDraft {

    @Override
    public void write(byte[] generation) throws IOException {
      ByteBuffer rest = ByteBuffer.wrap(generation);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
    }

    @Override
    public void force() throws IOException {
      out.force(true);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
