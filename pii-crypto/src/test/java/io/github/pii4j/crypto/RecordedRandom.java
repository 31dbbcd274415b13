package io.github.pii4j.crypto;

import java.security.SecureRandom;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Gives random bytes away and remembers them all: every key that was drawn is among them. */
final class RecordedRandom extends SecureRandom {

  private static final long serialVersionUID = 1L;

  private final transient Queue<byte[]> given = new ConcurrentLinkedQueue<>();

  @Override
  public void nextBytes(byte[] bytes) {
    super.nextBytes(bytes);
    given.add(bytes.clone());
  }

  /** Copies of what it gave, those long enough to be a key. */
  List<byte[]> keys() {
    return given.stream().filter(bytes -> bytes.length >= 16).toList();
  }
}
