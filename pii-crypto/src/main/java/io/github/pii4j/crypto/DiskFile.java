package io.github.pii4j.crypto;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Not a channel: those close for everybody when the thread that uses one is interrupted. */
final class DiskFile implements LogFile {

  private final RandomAccessFile file;

  DiskFile(Path path) throws IOException {
    file = new RandomAccessFile(path.toFile(), "rw");
  }

  @Override
  public long length() throws IOException {
    return file.length();
  }

  @Override
  public void read(long at, byte[] into, int length) throws IOException {
    file.seek(at);
    file.readFully(into, 0, length);
  }

  @Override
  public void write(long at, byte[] bytes) throws IOException {
    file.seek(at);
    file.write(bytes);
  }

  @Override
  public void cut(long length) throws IOException {
    file.setLength(length);
  }

  @Override
  public void sync() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
