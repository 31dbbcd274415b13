package io.github.pii4j.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.jspecify.annotations.Nullable;

/**
 * SM4 (GB/T 32907-2016) in GCM (RFC 8998) under one key, by Bouncy Castle. Not thread-safe.
 *
 * <p>A message without a key of its own goes on with the schedule of the key and the table of the
 * hash that are there: 1 instead of 5 microseconds for a short one.
 */
final class Sm4Gcm implements Aead {

  private static final @Nullable KeyParameter SAME_KEY = null;
  private static final byte[] NONCE_OF_NO_MESSAGE = {0};

  private final GCMModeCipher gcm = GCMBlockCipher.newInstance(new SM4Engine());
  private final BouncyAead messages = new BouncyAead(gcm);
  private final byte[] key;

  Sm4Gcm(byte[] key) {
    this.key = setKey(key);
  }

  @Override
  public byte[] seal(byte[] nonce, byte[] clear, byte[] associatedData) {
    try {
      return messages.seal(parameters(nonce), clear, associatedData);
    } catch (IllegalArgumentException e) {
      throw Aead.repeatedNonce();
    }
  }

  @Override
  public byte[] open(byte[] nonce, byte[] sealed, byte[] associatedData) {
    return messages.open(parameters(nonce), sealed, associatedData);
  }

  @Override
  public void wipe() {
    Arrays.fill(key, (byte) 0);
    setKey(key);
  }

  /** The copy of the key that the cipher goes on to hold. */
  private byte[] setKey(byte[] newKey) {
    KeyParameter held = new KeyParameter(newKey);
    gcm.init(false, new ParametersWithIV(held, NONCE_OF_NO_MESSAGE));
    return held.getKey();
  }

  private static ParametersWithIV parameters(byte[] nonce) {
    return new ParametersWithIV(SAME_KEY, nonce);
  }
}
