package io.github.pii4j.crypto;

import org.jspecify.annotations.Nullable;

/**
 * A value could not be protected or opened.
 *
 * <p>Carries a code, and never a value, a subject or a key.
 */
public abstract sealed class CryptoException extends RuntimeException
    permits DataKeyStoreException,
        DecryptionFailedException,
        EncryptedColumnException,
        KeyFileException,
        KeyHolderException,
        OneTimeCodeRefusedException,
        OneTimeCodeStoreException,
        PasswordHashException,
        SubjectShreddedException,
        TokenRefusedException,
        UnknownCiphertextException,
        ValueRefusedException {

  private static final long serialVersionUID = 1L;

  private final CryptoError code;

  CryptoException(CryptoError code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** What kind of failure it is. */
  public CryptoError code() {
    return code;
  }
}
