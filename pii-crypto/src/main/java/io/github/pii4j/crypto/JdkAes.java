package io.github.pii4j.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;

/**
 * The JDK's AES under one key, as the block cipher inside Bouncy Castle's FF1: the hardware's AES
 * makes a token in half the time of a table-driven one.
 *
 * <p>Encrypts single blocks, which is all that FF1 does in either direction. Not thread-safe.
 */
final class JdkAes implements BlockCipher {

  private static final int BLOCK_BYTES = 16;

  private final Cipher aes;

  /** Set up for a key, which the JDK copies. */
  JdkAes(SecretKey key) {
    try {
      aes = Cipher.getInstance("AES/ECB/NoPadding");
      aes.init(Cipher.ENCRYPT_MODE, key);
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  /** Leaves the key as it is: FF1 is set up anew for every field, its key schedule is not. */
  @Override
  public void init(boolean forEncryption, CipherParameters parameters) {}

  @Override
  public String getAlgorithmName() {
    return "AES";
  }

  @Override
  public int getBlockSize() {
    return BLOCK_BYTES;
  }

  @Override
  public int processBlock(byte[] in, int inFrom, byte[] out, int outFrom) {
    try {
      return aes.update(in, inFrom, BLOCK_BYTES, out, outFrom);
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  @Override
  public void reset() {}

  /** The JDK's cipher forgets a key when given another. */
  void wipe() {
    try {
      aes.init(Cipher.ENCRYPT_MODE, new AesKey(new byte[AesKey.BYTES]));
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  private static IllegalStateException unusable(GeneralSecurityException cause) {
    return new IllegalStateException("the AES of this JDK cannot be used", cause);
  }
}
