package io.github.pii4j.crypto;

import org.jspecify.annotations.Nullable;

/**
 * The store of the wrapped keys cannot be read or written; {@link #code()} says whether it is
 * damaged.
 */
public final class DataKeyStoreException extends CryptoException {

  private static final long serialVersionUID = 1L;

  private DataKeyStoreException(CryptoError code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }

  /** The store cannot be reached; nothing is known to be lost. */
  public static DataKeyStoreException unavailable(String store, @Nullable Throwable cause) {
    return new DataKeyStoreException(
        CryptoError.KEY_STORE_UNAVAILABLE, "the key store " + store + " cannot be used now", cause);
  }

  /** The store was never prepared. */
  public static DataKeyStoreException withoutTables(String store, Throwable cause) {
    return new DataKeyStoreException(
        CryptoError.KEY_STORE_UNAVAILABLE,
        "the key store " + store + " cannot be used now: its tables are missing, call migrate()",
        cause);
  }

  /** Somebody else has the store, which has room for one only. */
  static DataKeyStoreException inUse(String store) {
    return new DataKeyStoreException(
        CryptoError.KEY_STORE_UNAVAILABLE,
        "the key store " + store + " is open already, here or in another process: one at a time",
        null);
  }

  /** The store holds what no release of this library wrote. */
  public static DataKeyStoreException damaged(String store, String what) {
    return new DataKeyStoreException(
        CryptoError.KEY_STORE_DAMAGED, "the key store " + store + " is damaged: " + what, null);
  }
}
