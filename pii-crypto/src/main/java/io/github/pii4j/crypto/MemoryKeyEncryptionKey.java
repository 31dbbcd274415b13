package io.github.pii4j.crypto;

import java.security.SecureRandom;
import java.util.List;

/**
 * Key-encryption keys that live in memory only, for tests and demonstrations: when the process
 * ends, whatever they wrapped is lost for good. A host keeps its keys in a sealed file, a token or
 * a key management service.
 *
 * <p>Wraps by XAES-256-GCM with the context as associated data. Thread-safe.
 */
public final class MemoryKeyEncryptionKey implements KeyEncryptionKey {

  private static final String PREFIX = "memory:";

  private final SecureRandom random;
  private final KekRing ring;

  private MemoryKeyEncryptionKey(SecureRandom random) {
    this.random = random;
    this.ring = new KekRing("the memory key holder", random, List.of(draw(random, List.of())));
  }

  /** A holder with one new key. */
  public static MemoryKeyEncryptionKey generate(SecureRandom random) {
    return new MemoryKeyEncryptionKey(random);
  }

  /**
   * Makes a new key that wraps from now on; the older ones still unwrap.
   *
   * @throws IllegalStateException if the holder is closed
   */
  public synchronized KekId rotate() {
    Kek next = draw(random, ring.ids());
    ring.add(next);
    return next.id();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the holder is closed
   */
  @Override
  public KekId current() {
    return ring.current();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the holder is closed
   */
  @Override
  public WrappedKey wrap(KeyToWrap key) {
    return ring.wrap(key);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the holder is closed
   */
  @Override
  public byte[] unwrap(WrappedKey wrapped) {
    return ring.unwrap(wrapped);
  }

  @Override
  public void close() {
    ring.close();
  }

  private static Kek draw(SecureRandom random, List<KekId> taken) {
    return Kek.draw(KekRing.drawId(PREFIX, random, taken), random);
  }

  /** Which key wraps and how many there are. */
  @Override
  public String toString() {
    return "MemoryKeyEncryptionKey[" + ring + "]";
  }
}
