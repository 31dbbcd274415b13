package io.github.pii4j.crypto;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk that fails on demand, and that counts; syncing costs nothing. */
final class FaultyFile implements LogFile {

  /** What is to go wrong. */
  static final class Faults implements Opener {

    private int writesUntilFailure = Integer.MAX_VALUE;
    private int syncsUntilFailure = Integer.MAX_VALUE;
    private boolean cutFails;
    private long written;
    private int syncs;

    /** The next write but so many writes half of it, then fails: the disk is full. */
    void failWriteAfter(int writes) {
      writesUntilFailure = writes;
    }

    void failSyncAfter(int syncsBefore) {
      syncsUntilFailure = syncsBefore;
    }

    void failToCut() {
      cutFails = true;
    }

    /** How many bytes have been written. */
    long written() {
      return written;
    }

    int syncs() {
      return syncs;
    }

    @Override
    public LogFile open(Path file) throws IOException {
      return new FaultyFile(new DiskFile(file), this);
    }
  }

  private final LogFile disk;
  private final Faults faults;

  private FaultyFile(LogFile disk, Faults faults) {
    this.disk = disk;
    this.faults = faults;
  }

  @Override
  public long length() throws IOException {
    return disk.length();
  }

  @Override
  public void read(long at, byte[] into, int length) throws IOException {
    disk.read(at, into, length);
  }

  @Override
  public void write(long at, byte[] bytes) throws IOException {
    faults.written += bytes.length;
    if (faults.writesUntilFailure-- == 0) {
      disk.write(at, Arrays.copyOf(bytes, bytes.length / 2));
      throw new IOException("no room");
    }
    disk.write(at, bytes);
  }

  @Override
  public void cut(long length) throws IOException {
    if (faults.cutFails) {
      throw new IOException("not now");
    }
    disk.cut(length);
  }

  @Override
  public void sync() throws IOException {
    faults.syncs++;
    if (faults.syncsUntilFailure-- == 0) {
      throw new IOException("not synced");
    }
  }

  @Override
  public void close() throws IOException {
    disk.close();
  }
}
