package io.github.pii4j.crypto;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A file that is read and written at places; one operation at a time. */
interface LogFile extends Closeable {

  /** Opens files that exist. */
  interface Opener {
    LogFile open(Path file) throws IOException;
  }

  long length() throws IOException;

  /** Fills {@code into} up to {@code length}. */
  void read(long at, byte[] into, int length) throws IOException;

  void write(long at, byte[] bytes) throws IOException;

  /** Forgets what comes after {@code length}. */
  void cut(long length) throws IOException;

  /** Makes all of it durable. */
  void sync() throws IOException;
}
