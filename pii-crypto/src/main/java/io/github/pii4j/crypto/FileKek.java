package io.github.pii4j.crypto;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/** A key of a key file and when it was made, to the millisecond. */
final class FileKek {

  private final Kek kek;
  private final Instant createdAt;

  FileKek(Kek kek, Instant createdAt) {
    this.kek = kek;
    this.createdAt = Instant.ofEpochMilli(createdAt.toEpochMilli());
  }

  /** A new key with an id that none of {@code others} has. */
  static FileKek draw(List<FileKek> others, Instant now, SecureRandom random) {
    List<KekId> taken = others.stream().map(FileKek::id).toList();
    KekId id = KekRing.drawId(KeyFileBody.PREFIX, random, taken);
    return new FileKek(Kek.draw(id, random), now);
  }

  Kek kek() {
    return kek;
  }

  KekId id() {
    return kek.id();
  }

  Instant createdAt() {
    return createdAt;
  }

  /** The id; never the key. */
  @Override
  public String toString() {
    return kek.toString();
  }
}
