package io.github.pii4j.crypto;

import org.jspecify.annotations.Nullable;

/**
 * The store of one-time codes cannot be read or written; {@link #code()} says whether it is
 * damaged. No code was accepted.
 */
public final class OneTimeCodeStoreException extends CryptoException {

  private static final long serialVersionUID = 1L;

  private OneTimeCodeStoreException(CryptoError code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }

  /**
   * The store cannot be used now.
   *
   * @param store what it is, such as a table's name
   */
  public static OneTimeCodeStoreException unavailable(String store, @Nullable Throwable cause) {
    return new OneTimeCodeStoreException(
        CryptoError.CODE_STORE_UNAVAILABLE,
        "the store of one-time codes " + store + " cannot be used now",
        cause);
  }

  /** The store holds as many codes as it may. */
  public static OneTimeCodeStoreException full(String store) {
    return new OneTimeCodeStoreException(
        CryptoError.CODE_STORE_UNAVAILABLE,
        "the store of one-time codes " + store + " is full; nothing live is thrown out",
        null);
  }

  /** The store holds what no release of this library wrote. */
  public static OneTimeCodeStoreException damaged(String store, String what) {
    return new OneTimeCodeStoreException(
        CryptoError.CODE_STORE_DAMAGED,
        "the store of one-time codes " + store + " is damaged: " + what,
        null);
  }
}
