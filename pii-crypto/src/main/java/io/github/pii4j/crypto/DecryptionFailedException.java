package io.github.pii4j.crypto;

/**
 * A ciphertext does not open here.
 *
 * <p>One message for every reason and never a cause, so that nobody can learn from it how far a
 * forgery got.
 */
public final class DecryptionFailedException extends CryptoException {

  private static final long serialVersionUID = 1L;

  DecryptionFailedException() {
    super(
        CryptoError.DECRYPTION_FAILED,
        "the ciphertext does not open here: it was altered or cut, belongs to another tenant, field"
            + " or subject, or was made with another key",
        null);
  }
}
