package io.github.pii4j.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The JDK's AES-256, which runs in the processor and not on tables whose access could be timed, as
 * a part of Bouncy Castle's modes; encrypts only, which is all they need. Not thread-safe.
 */
final class JdkAesBlock implements BlockCipher {

  private static final int BLOCK_BYTES = 16;

  private final Cipher cipher;

  JdkAesBlock() {
    try {
      cipher = Cipher.getInstance("AES/ECB/NoPadding");
    } catch (GeneralSecurityException e) {
      throw JdkGcm.unusable(e);
    }
  }

  @Override
  public void init(boolean forEncryption, CipherParameters parameters) {
    if (!forEncryption || !(parameters instanceof KeyParameter key)) {
      throw new IllegalArgumentException("a key to encrypt with is needed");
    }
    try {
      cipher.init(Cipher.ENCRYPT_MODE, new AesKey(key.getKey()));
    } catch (GeneralSecurityException e) {
      throw JdkGcm.unusable(e);
    }
  }

  @Override
  public int processBlock(byte[] in, int inOff, byte[] out, int outOff) {
    try {
      return cipher.update(in, inOff, BLOCK_BYTES, out, outOff);
    } catch (GeneralSecurityException e) {
      throw JdkGcm.unusable(e);
    }
  }

  @Override
  public String getAlgorithmName() {
    return "AES";
  }

  @Override
  public int getBlockSize() {
    return BLOCK_BYTES;
  }

  /** Between blocks there is nothing to forget. */
  @Override
  public void reset() {}
}
