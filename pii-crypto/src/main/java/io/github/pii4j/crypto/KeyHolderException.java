package io.github.pii4j.crypto;

import org.jspecify.annotations.Nullable;

/**
 * The holder of the key-encryption key did not do what was asked; {@link #code()} says why, {@link
 * #isTransient()} whether it may do so later.
 */
public final class KeyHolderException extends CryptoException {

  private static final long serialVersionUID = 1L;

  private KeyHolderException(CryptoError code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }

  /** The holder cannot be reached, or is too slow: later it may answer. */
  public static KeyHolderException unavailable(String holder, @Nullable Throwable cause) {
    return new KeyHolderException(
        CryptoError.KEY_HOLDER_UNAVAILABLE,
        holder + " does not answer; nothing was changed, and the same call may go through later",
        cause);
  }

  /** The holder has no key at all. */
  public static KeyHolderException noKey(String holder) {
    return new KeyHolderException(
        CryptoError.UNKNOWN_KEY_ENCRYPTION_KEY, holder + " has no key-encryption key", null);
  }

  /** The holder does not have that key. */
  public static KeyHolderException unknownKey(String holder, KekId kek) {
    return new KeyHolderException(
        CryptoError.UNKNOWN_KEY_ENCRYPTION_KEY,
        holder + " does not have the key " + kek + " that wrapped this data key",
        null);
  }

  /** The wrapped key or its context is not what it was. */
  public static KeyHolderException refused(String holder) {
    return new KeyHolderException(
        CryptoError.WRAPPED_KEY_REFUSED,
        holder + " refuses the wrapped data key: it was changed, or belongs elsewhere",
        null);
  }

  /** Whether the same call may go through later. */
  public boolean isTransient() {
    return code() == CryptoError.KEY_HOLDER_UNAVAILABLE;
  }
}
