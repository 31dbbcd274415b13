package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** All that is said of a data key, except the key. */
record KeyLabel(KeyScope scope, KeyId id, KeyAlgorithm algorithm, Instant createdAt) {

  static KeyLabel of(StoredKey key) {
    return new KeyLabel(key.scope(), key.id(), key.algorithm(), key.createdAt());
  }

  /**
   * What the wrapped key is bound to; part of the format of the stores, so it never changes: a
   * mark, tenant, scope and algorithm, each as its length in bytes (4 bytes, big-endian) and its
   * UTF-8 form, then the id (4 bytes, big-endian).
   */
  byte[] context() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, "pii4j data key 1".getBytes(US_ASCII));
    write(out, scope.tenant().name().getBytes(StandardCharsets.UTF_8));
    write(out, scope.name().getBytes(StandardCharsets.UTF_8));
    write(out, algorithm.name().getBytes(US_ASCII));
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(id.value()).array());
    return out.toByteArray();
  }

  StoredKey wrapped(KekId kek, byte[] bytes) {
    return new StoredKey(scope, id, algorithm, createdAt, kek, bytes);
  }

  private static void write(ByteArrayOutputStream out, byte[] part) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    out.writeBytes(part);
  }
}
