package io.github.pii4j.crypto;

import org.jspecify.annotations.Nullable;

/** A column of ciphertexts, or what is remembered of going through it, cannot be used now. */
public final class EncryptedColumnException extends CryptoException {

  private static final long serialVersionUID = 1L;

  private EncryptedColumnException(String message, @Nullable Throwable cause) {
    super(CryptoError.COLUMN_UNAVAILABLE, message, cause);
  }

  /**
   * The database does not do it; what was done before is done.
   *
   * @param what such as the name of the table; never a value
   * @param cause without a value in its message
   */
  public static EncryptedColumnException unavailable(String what, @Nullable Throwable cause) {
    return new EncryptedColumnException(what + " cannot be read or written now", cause);
  }
}
