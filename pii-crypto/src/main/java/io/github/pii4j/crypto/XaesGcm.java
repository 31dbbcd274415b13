package io.github.pii4j.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;

/**
 * XAES-256-GCM under one key: a fresh AES-256-GCM key for each message, derived from the first half
 * of its nonce.
 *
 * <p>Holds the JDK's ciphers, so that the schedule of the key is computed once. Not thread-safe:
 * one operation at a time. The names K1, M1, M2, Kx and Nx are those of the specification, <a
 * href="https://c2sp.org/XAES-256-GCM">c2sp.org/XAES-256-GCM</a>.
 */
final class XaesGcm implements Aead {

  static final int NONCE_BYTES = 24;
  static final int TAG_BYTES = 16;
  static final int BLOCK_BYTES = 16;
  static final int HALF_NONCE_BYTES = 12;

  private static final int DOUBLING_POLYNOMIAL = 0b1000_0111;

  private final JdkGcm gcm = new JdkGcm();
  private final Cipher aes;
  private final byte[] k1;
  private final byte[] blocks = new byte[2 * BLOCK_BYTES];
  private final byte[] kx = new byte[AesKey.BYTES];
  private final AesKey messageKey = new AesKey(kx);

  XaesGcm(byte[] key) {
    this(new AesKey(key));
  }

  XaesGcm(AesKey key) {
    try {
      aes = Cipher.getInstance("AES/ECB/NoPadding");
      aes.init(Cipher.ENCRYPT_MODE, key);
      k1 = doubled(aes.doFinal(new byte[BLOCK_BYTES]));
    } catch (GeneralSecurityException e) {
      throw JdkGcm.unusable(e);
    }
  }

  @Override
  public byte[] seal(byte[] nonce, byte[] clear, byte[] associatedData) {
    deriveMessageKey(nonce);
    return gcm.seal(messageKey, JdkGcm.nonce(nonce, HALF_NONCE_BYTES), clear, associatedData);
  }

  @Override
  public byte[] open(byte[] nonce, byte[] sealed, byte[] associatedData) {
    deriveMessageKey(nonce);
    return gcm.open(messageKey, JdkGcm.nonce(nonce, HALF_NONCE_BYTES), sealed, associatedData);
  }

  @Override
  public void wipe() {
    Arrays.fill(k1, (byte) 0);
    Arrays.fill(blocks, (byte) 0);
    Arrays.fill(kx, (byte) 0);
    gcm.wipe();
    try {
      aes.init(Cipher.ENCRYPT_MODE, messageKey);
    } catch (GeneralSecurityException e) {
      throw JdkGcm.unusable(e);
    }
  }

  /** Single blocks of a key derivation; no message is ever encrypted in this mode. */
  private void deriveMessageKey(byte[] nonce) {
    writeBlocks(nonce, k1, blocks);
    try {
      aes.doFinal(blocks, 0, blocks.length, kx, 0);
    } catch (GeneralSecurityException e) {
      throw JdkGcm.unusable(e);
    }
  }

  /** M1 and M2, each combined with K1: the blocks whose encryption is Kx. */
  static void writeBlocks(byte[] nonce, byte[] k1, byte[] blocks) {
    writeBlock(1, nonce, k1, blocks, 0);
    writeBlock(2, nonce, k1, blocks, BLOCK_BYTES);
  }

  /**
   * Byte by byte: with a copy of the nonce that was then combined in place, keys derived in code
   * that C2 of JDK 17 had compiled for AVX-512 differed once in a while from those derived before.
   */
  private static void writeBlock(int counter, byte[] nonce, byte[] k1, byte[] blocks, int at) {
    blocks[at] = k1[0];
    blocks[at + 1] = (byte) (counter ^ k1[1]);
    blocks[at + 2] = (byte) ('X' ^ k1[2]);
    blocks[at + 3] = k1[3];
    for (int i = 0; i < HALF_NONCE_BYTES; i++) {
      blocks[at + 4 + i] = (byte) (nonce[i] ^ k1[4 + i]);
    }
  }

  /**
   * K1 from L: doubling in GF(2^128), NIST SP 800-38B section 6.1, without a branch on a secret.
   */
  static byte[] doubled(byte[] l) {
    byte[] shifted = new byte[BLOCK_BYTES];
    for (int i = 0; i < BLOCK_BYTES - 1; i++) {
      shifted[i] = (byte) ((l[i] << 1) | ((l[i + 1] & 0x80) >>> 7));
    }
    int reduction = (l[0] >> 7) & DOUBLING_POLYNOMIAL;
    shifted[BLOCK_BYTES - 1] = (byte) ((l[BLOCK_BYTES - 1] << 1) ^ reduction);
    return shifted;
  }
}
