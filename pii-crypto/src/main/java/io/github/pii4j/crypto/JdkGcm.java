package io.github.pii4j.crypto;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** The JDK's AES-256-GCM, made once and told key and nonce for each message. Not thread-safe. */
final class JdkGcm {

  static final int NONCE_BYTES = 12;

  private static final int TAG_BITS = 128;

  private final Cipher cipher;

  JdkGcm() {
    try {
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  /** The 96 bits of {@code source} from {@code from} on. */
  static GCMParameterSpec nonce(byte[] source, int from) {
    return new GCMParameterSpec(TAG_BITS, source, from, NONCE_BYTES);
  }

  byte[] seal(AesKey key, GCMParameterSpec nonce, byte[] clear, byte[] associatedData) {
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, nonce);
      cipher.updateAAD(associatedData);
      return cipher.doFinal(clear);
    } catch (InvalidAlgorithmParameterException e) {
      throw Aead.repeatedNonce();
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  byte[] open(AesKey key, GCMParameterSpec nonce, byte[] sealed, byte[] associatedData) {
    if (sealed.length < TAG_BITS / 8) {
      throw new DecryptionFailedException();
    }
    try {
      cipher.init(Cipher.DECRYPT_MODE, key, nonce);
      cipher.updateAAD(associatedData);
      return cipher.doFinal(sealed);
    } catch (BadPaddingException e) {
      throw new DecryptionFailedException();
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  /**
   * Gives the JDK another key, for only then does it forget one.
   *
   * <p>It also remembers the key and nonce of the last message that it encrypted, in order to
   * refuse the same nonce again: hence to encrypt, and with two nonces that no message ever has.
   */
  void wipe() {
    AesKey zero = new AesKey(new byte[AesKey.BYTES]);
    try {
      cipher.init(Cipher.ENCRYPT_MODE, zero, new GCMParameterSpec(TAG_BITS, new byte[] {0}));
      cipher.init(Cipher.ENCRYPT_MODE, zero, new GCMParameterSpec(TAG_BITS, new byte[] {1}));
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  static IllegalStateException unusable(GeneralSecurityException cause) {
    return new IllegalStateException("the AES of this JDK cannot be used", cause);
  }
}
