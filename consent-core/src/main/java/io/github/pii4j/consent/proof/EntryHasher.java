package io.github.pii4j.consent.proof;

import java.security.DigestException;
import java.security.MessageDigest;

/** The hashes of {@link Hash} without objects, for loops over many entries. Not thread-safe. */
final class EntryHasher {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest digest = Hash.sha256();

  void entry(byte[] entry, byte[] into) {
    digest.update(LEAF);
    digest.update(entry);
    finish(into);
  }

  /** Left and {@code into} may be the same. */
  void node(byte[] left, byte[] right, byte[] into) {
    digest.update(NODE);
    digest.update(left);
    digest.update(right);
    finish(into);
  }

  private void finish(byte[] into) {
    try {
      digest.digest(into, 0, Hash.BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException("a SHA-256 hash has 32 bytes", e);
    }
  }
}
