package io.github.pii4j.crypto;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * XAES-256-GCM under one key: a fresh AES-256-GCM key for each message, derived from the first half
 * of its nonce.
 *
 * <p>Holds the JDK's ciphers, so that the schedule of the key is computed once. Not thread-safe:
 * one operation at a time. The names K1, M1, M2, Kx and Nx are those of the specification, <a
 * href="https://c2sp.org/XAES-256-GCM">c2sp.org/XAES-256-GCM</a>.
 */
final class XaesGcm {

  static final int NONCE_BYTES = 24;
  static final int TAG_BYTES = 16;

  private static final int BLOCK_BYTES = 16;
  private static final int HALF_NONCE_BYTES = 12;
  private static final int DOUBLING_POLYNOMIAL = 0b1000_0111;

  private final Cipher aes;
  private final Cipher gcm;
  private final byte[] k1;
  private final byte[] kx = new byte[AesKey.BYTES];
  private final AesKey messageKey = new AesKey(kx);

  XaesGcm(AesKey key) {
    try {
      aes = rawAes(key);
      gcm = Cipher.getInstance("AES/GCM/NoPadding");
      k1 = doubled(aes.doFinal(new byte[BLOCK_BYTES]));
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  /** The ciphertext of {@code clear} and its tag. */
  byte[] seal(byte[] nonce, byte[] clear, byte[] associatedData) {
    try {
      start(Cipher.ENCRYPT_MODE, nonce, associatedData);
      return gcm.doFinal(clear);
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalStateException("the SecureRandom repeats itself: the same nonce twice", e);
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  /**
   * What {@link #seal} was given.
   *
   * @throws DecryptionFailedException if any bit of any argument is not what it was
   */
  byte[] open(byte[] nonce, byte[] sealed, byte[] associatedData) {
    try {
      start(Cipher.DECRYPT_MODE, nonce, associatedData);
      return gcm.doFinal(sealed);
    } catch (BadPaddingException e) {
      throw new DecryptionFailedException();
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  /** Overwrites all that depends on a key; the JDK's ciphers forget theirs when given another. */
  void wipe() {
    Arrays.fill(k1, (byte) 0);
    Arrays.fill(kx, (byte) 0);
    try {
      aes.init(Cipher.ENCRYPT_MODE, messageKey);
      gcm.init(Cipher.DECRYPT_MODE, messageKey, parameters(new byte[NONCE_BYTES]));
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  private void start(int mode, byte[] nonce, byte[] associatedData)
      throws GeneralSecurityException {
    deriveMessageKey(nonce);
    gcm.init(mode, messageKey, parameters(nonce));
    gcm.updateAAD(associatedData);
  }

  private void deriveMessageKey(byte[] nonce) throws GeneralSecurityException {
    byte[] blocks = new byte[2 * BLOCK_BYTES];
    writeBlock(1, nonce, blocks, 0);
    writeBlock(2, nonce, blocks, BLOCK_BYTES);
    aes.doFinal(blocks, 0, blocks.length, kx, 0);
  }

  /** M1 or M2, combined with K1. */
  private void writeBlock(int counter, byte[] nonce, byte[] blocks, int at) {
    blocks[at + 1] = (byte) counter;
    blocks[at + 2] = 'X';
    System.arraycopy(nonce, 0, blocks, at + 4, HALF_NONCE_BYTES);
    for (int i = 0; i < BLOCK_BYTES; i++) {
      blocks[at + i] ^= k1[i];
    }
  }

  private static GCMParameterSpec parameters(byte[] nonce) {
    return new GCMParameterSpec(8 * TAG_BYTES, nonce, HALF_NONCE_BYTES, HALF_NONCE_BYTES);
  }

  /** Single blocks of a key derivation; no message is ever encrypted in this mode. */
  private static Cipher rawAes(AesKey key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return cipher;
  }

  /**
   * K1 from L: doubling in GF(2^128), NIST SP 800-38B section 6.1, without a branch on a secret.
   */
  private static byte[] doubled(byte[] l) {
    byte[] shifted = new byte[BLOCK_BYTES];
    for (int i = 0; i < BLOCK_BYTES - 1; i++) {
      shifted[i] = (byte) ((l[i] << 1) | ((l[i + 1] & 0x80) >>> 7));
    }
    int reduction = (l[0] >> 7) & DOUBLING_POLYNOMIAL;
    shifted[BLOCK_BYTES - 1] = (byte) ((l[BLOCK_BYTES - 1] << 1) ^ reduction);
    return shifted;
  }

  private static IllegalStateException unusable(GeneralSecurityException cause) {
    return new IllegalStateException("the AES of this JDK cannot be used", cause);
  }
}
