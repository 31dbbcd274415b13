package io.github.pii4j.crypto;

import java.security.SecureRandom;

/** One key of a keyset, ready for use by any number of threads. */
final class DataKey {

  private final KeyId id;
  private final Suite suite;
  private final EnginePool<Aead> engines;

  /** Of the default suite; takes the array over. */
  DataKey(KeyId id, byte[] material) {
    this(id, Suite.XAES_256_GCM, material);
  }

  /** Takes the array over. */
  DataKey(KeyId id, Suite suite, byte[] material) {
    this.id = id;
    this.suite = suite;
    this.engines = new EnginePool<>(suite.engines(), material);
  }

  static DataKey draw(KeyId id, SecureRandom random) {
    byte[] material = new byte[AesKey.BYTES];
    random.nextBytes(material);
    return new DataKey(id, material);
  }

  KeyId id() {
    return id;
  }

  Suite suite() {
    return suite;
  }

  /** The ciphertext of {@code clear} and its tag. */
  byte[] seal(byte[] nonce, byte[] clear, byte[] associatedData) {
    return engines.use(engine -> engine.seal(nonce, clear, associatedData));
  }

  /**
   * What {@link #seal} was given.
   *
   * @throws DecryptionFailedException if any bit of any argument is not what it was
   */
  byte[] open(byte[] nonce, byte[] sealed, byte[] associatedData) {
    return engines.use(engine -> engine.open(nonce, sealed, associatedData));
  }

  void wipe() {
    engines.wipe();
  }

  /** Whether no key is left here; for tests. */
  boolean isWiped() {
    return engines.isWiped();
  }
}
