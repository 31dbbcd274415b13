package io.github.pii4j.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.AEADCipher;

/** Whole messages through an authenticated cipher of Bouncy Castle. Not thread-safe. */
final class BouncyAead {

  private static final int TAG_BYTES = 16;

  private final AEADCipher cipher;

  /** A cipher with a tag of 128 bits. */
  BouncyAead(AEADCipher cipher) {
    this.cipher = cipher;
  }

  byte[] seal(CipherParameters parameters, byte[] clear, byte[] associatedData) {
    byte[] sealed = new byte[clear.length + TAG_BYTES];
    try {
      cipher.init(true, parameters);
      run(clear, associatedData, sealed);
      return sealed;
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("a cipher of Bouncy Castle cannot be used", e);
    }
  }

  /** The text that some modes give before they know better never leaves. */
  byte[] open(CipherParameters parameters, byte[] sealed, byte[] associatedData) {
    if (sealed.length < TAG_BYTES) {
      throw new DecryptionFailedException();
    }
    byte[] clear = new byte[sealed.length - TAG_BYTES];
    try {
      cipher.init(false, parameters);
      run(sealed, associatedData, clear);
      return clear;
    } catch (InvalidCipherTextException e) {
      Arrays.fill(clear, (byte) 0);
      cipher.reset();
      throw new DecryptionFailedException();
    }
  }

  private void run(byte[] in, byte[] associatedData, byte[] out) throws InvalidCipherTextException {
    cipher.processAADBytes(associatedData, 0, associatedData.length);
    int done = cipher.processBytes(in, 0, in.length, out, 0);
    cipher.doFinal(out, done);
  }
}
