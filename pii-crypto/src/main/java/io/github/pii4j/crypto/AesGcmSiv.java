package io.github.pii4j.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.modes.GCMSIVBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * AES-256-GCM-SIV (RFC 8452) under one key, by Bouncy Castle. Not thread-safe.
 *
 * <p>Each message has keys of its own, so that nothing but the key is worth keeping.
 */
final class AesGcmSiv implements Aead {

  private final GCMSIVBlockCipher siv = new GCMSIVBlockCipher();
  private final BouncyAead messages = new BouncyAead(siv);
  private final KeyParameter key;

  AesGcmSiv(byte[] key) {
    this.key = new KeyParameter(key);
  }

  @Override
  public byte[] seal(byte[] nonce, byte[] clear, byte[] associatedData) {
    return messages.seal(new ParametersWithIV(key, nonce), clear, associatedData);
  }

  @Override
  public byte[] open(byte[] nonce, byte[] sealed, byte[] associatedData) {
    return messages.open(new ParametersWithIV(key, nonce), sealed, associatedData);
  }

  @Override
  public void wipe() {
    Arrays.fill(key.getKey(), (byte) 0);
    siv.init(true, new ParametersWithIV(key, new byte[Suite.AES_256_GCM_SIV.nonceBytes()]));
  }
}
