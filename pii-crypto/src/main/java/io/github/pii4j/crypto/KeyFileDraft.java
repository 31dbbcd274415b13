package io.github.pii4j.crypto;

import java.io.Closeable;
import java.io.IOException;

/** A generation of a key file that is being written, under a name of its own. */
interface KeyFileDraft extends Closeable {

  /** Writes all of it. */
  void write(byte[] generation) throws IOException;

  /** Makes it durable: afterwards it survives a loss of power. */
  void force() throws IOException;
}
