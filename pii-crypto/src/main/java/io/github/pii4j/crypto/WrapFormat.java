package io.github.pii4j.crypto;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * How a key-encryption key wraps: by XAES-256-GCM, so that one key may wrap the data keys of any
 * number of persons without a count of messages.
 *
 * <p>Format: 1 byte for the version, 24 bytes of nonce, ciphertext, tag. Version and context are
 * authenticated.
 */
final class WrapFormat {

  private static final byte VERSION = 1;
  private static final int NONCE_END = 1 + XaesGcm.NONCE_BYTES;

  private WrapFormat() {}

  static byte[] wrap(KeyToWrap key, Aead xaes, SecureRandom random) {
    byte[] nonce = new byte[XaesGcm.NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = xaes.seal(nonce, key.key(), bound(key.context()));
    byte[] wrapped = Arrays.copyOf(new byte[] {VERSION}, NONCE_END + sealed.length);
    System.arraycopy(nonce, 0, wrapped, 1, nonce.length);
    System.arraycopy(sealed, 0, wrapped, NONCE_END, sealed.length);
    return wrapped;
  }

  /**
   * What was wrapped.
   *
   * @throws DecryptionFailedException if any bit is not what it was
   */
  static byte[] unwrap(WrappedKey wrapped, Aead xaes) {
    byte[] bytes = wrapped.bytes();
    if (bytes.length < NONCE_END + XaesGcm.TAG_BYTES || bytes[0] != VERSION) {
      throw new DecryptionFailedException();
    }
    byte[] nonce = Arrays.copyOfRange(bytes, 1, NONCE_END);
    byte[] sealed = Arrays.copyOfRange(bytes, NONCE_END, bytes.length);
    return xaes.open(nonce, sealed, bound(wrapped.context()));
  }

  private static byte[] bound(byte[] context) {
    byte[] bound = new byte[1 + context.length];
    bound[0] = VERSION;
    System.arraycopy(context, 0, bound, 1, context.length);
    return bound;
  }
}
