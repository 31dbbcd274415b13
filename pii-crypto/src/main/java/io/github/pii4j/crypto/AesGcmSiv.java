package io.github.pii4j.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.modes.GCMSIVBlockCipher;
import org.bouncycastle.crypto.modes.gcm.BasicGCMMultiplier;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * AES-256-GCM-SIV (RFC 8452) under one key: the mode by Bouncy Castle, the block cipher by the JDK.
 * Not thread-safe.
 *
 * <p>Each message has keys of its own, so that nothing but the key is worth keeping, and a table
 * for its hash would cost more than it saves. What Bouncy Castle does keep until the next message
 * is the end of this one, up to 15 bytes.
 */
final class AesGcmSiv implements Aead {

  private static final int NONCE_BYTES = 12;

  private final BouncyAead messages =
      new BouncyAead(new GCMSIVBlockCipher(new JdkAesBlock(), new BasicGCMMultiplier()));
  private final KeyParameter key;

  AesGcmSiv(byte[] key) {
    this.key = new KeyParameter(AesKey.requireLength(key));
  }

  @Override
  public byte[] seal(byte[] nonce, byte[] clear, byte[] associatedData) {
    return messages.seal(new ParametersWithIV(key, nonce), clear, associatedData);
  }

  @Override
  public byte[] open(byte[] nonce, byte[] sealed, byte[] associatedData) {
    return messages.open(new ParametersWithIV(key, nonce), sealed, associatedData);
  }

  /** Zeros take the place of the last message: a full block and the longest that is not. */
  @Override
  public void wipe() {
    Arrays.fill(key.getKey(), (byte) 0);
    seal(new byte[NONCE_BYTES], new byte[31], new byte[31]);
  }
}
