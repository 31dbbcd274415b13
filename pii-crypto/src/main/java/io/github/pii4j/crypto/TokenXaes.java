package io.github.pii4j.crypto;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.ProviderException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * XAES-256-GCM under a key that stays on a token: the token encrypts the blocks from which the key
 * of each message is derived, the JDK does the rest.
 *
 * <p>Asks the token for nothing but single blocks of AES (CKM_AES_ECB), which every token computes,
 * and tells a changed message from a token that fails, which GCM on a token does not. Two calls of
 * the token for a message. For one operation at a time.
 */
final class TokenXaes implements Aead {

  private final String holder;
  private final Provider provider;
  private final SecretKey key;
  private final JdkGcm gcm = new JdkGcm();

  TokenXaes(String holder, Provider provider, SecretKey key) {
    this.holder = holder;
    this.provider = provider;
    this.key = key;
  }

  @Override
  public byte[] seal(byte[] nonce, byte[] clear, byte[] associatedData) {
    AesKey messageKey = messageKey(nonce);
    try {
      return gcm.seal(
          messageKey, JdkGcm.nonce(nonce, XaesGcm.HALF_NONCE_BYTES), clear, associatedData);
    } finally {
      messageKey.destroy();
    }
  }

  @Override
  public byte[] open(byte[] nonce, byte[] sealed, byte[] associatedData) {
    AesKey messageKey = messageKey(nonce);
    try {
      return gcm.open(
          messageKey, JdkGcm.nonce(nonce, XaesGcm.HALF_NONCE_BYTES), sealed, associatedData);
    } finally {
      messageKey.destroy();
    }
  }

  @Override
  public void wipe() {
    gcm.wipe();
  }

  /** Kx of the specification. */
  private AesKey messageKey(byte[] nonce) {
    byte[] l = new byte[0];
    byte[] k1 = new byte[0];
    byte[] blocks = new byte[2 * XaesGcm.BLOCK_BYTES];
    try {
      Cipher aes = Cipher.getInstance("AES/ECB/NoPadding", provider);
      aes.init(Cipher.ENCRYPT_MODE, key);
      l = aes.doFinal(new byte[XaesGcm.BLOCK_BYTES]);
      k1 = XaesGcm.doubled(l);
      XaesGcm.writeBlocks(nonce, k1, blocks);
      return new AesKey(aes.doFinal(blocks));
    } catch (GeneralSecurityException | ProviderException e) {
      throw KeyHolderException.unavailable(holder, e);
    } finally {
      Arrays.fill(l, (byte) 0);
      Arrays.fill(k1, (byte) 0);
      Arrays.fill(blocks, (byte) 0);
    }
  }
}
