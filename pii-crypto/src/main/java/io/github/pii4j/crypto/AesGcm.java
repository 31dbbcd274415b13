package io.github.pii4j.crypto;

/** AES-256-GCM (NIST SP 800-38D) under one key, by the JDK. Not thread-safe. */
final class AesGcm implements Aead {

  private final JdkGcm gcm = new JdkGcm();
  private final AesKey key;

  AesGcm(byte[] key) {
    this.key = new AesKey(key.clone());
  }

  @Override
  public byte[] seal(byte[] nonce, byte[] clear, byte[] associatedData) {
    return gcm.seal(key, JdkGcm.nonce(nonce, 0), clear, associatedData);
  }

  @Override
  public byte[] open(byte[] nonce, byte[] sealed, byte[] associatedData) {
    return gcm.open(key, JdkGcm.nonce(nonce, 0), sealed, associatedData);
  }

  @Override
  public void wipe() {
    key.destroy();
    gcm.wipe();
  }
}
