package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** How a key log begins: {@code PII4JKEY} and the version of the format, 4 bytes. */
final class KeyLogHeader {

  static final int LENGTH = 12;

  private static final int VERSION = 1;
  private static final byte[] MARK = "PII4JKEY".getBytes(US_ASCII);

  private KeyLogHeader() {}

  static byte[] bytes() {
    return ByteBuffer.allocate(LENGTH).put(MARK).putInt(VERSION).array();
  }

  /**
   * Checks that a file is a key log that this release reads.
   *
   * @throws DataKeyStoreException if not
   */
  static void require(LogFile file, String store) throws IOException {
    byte[] found = new byte[LENGTH];
    if (file.length() >= LENGTH) {
      file.read(0, found, LENGTH);
    }
    if (!Arrays.equals(found, 0, MARK.length, MARK, 0, MARK.length)) {
      throw DataKeyStoreException.damaged(store, "it does not begin like a key log");
    }
    int version = ByteBuffer.wrap(found).getInt(MARK.length);
    if (version != VERSION) {
      throw DataKeyStoreException.damaged(
          store, "this release reads format version 1, not " + version);
    }
  }
}
