package io.github.pii4j.crypto;

import java.io.IOException;

/**
 * A key file cannot be used, or does not do what was asked; {@link #code()} says why, the message
 * the way out.
 *
 * <p>Names the file, never the folder, which may carry the name of a person.
 */
public final class KeyFileException extends CryptoException {

  private static final long serialVersionUID = 1L;

  private KeyFileException(CryptoError code, String message) {
    super(code, message, null);
  }

  static KeyFileException refused(String file) {
    return new KeyFileException(
        CryptoError.KEY_FILE_REFUSED,
        "the key file "
            + file
            + " does not open: the passphrase is wrong, or the file was torn, edited or written by"
            + " a later release; if the passphrase is right, restore "
            + file
            + ".previous");
  }

  static KeyFileException previousRefused(String file) {
    return new KeyFileException(
        CryptoError.KEY_FILE_REFUSED,
        "the previous generation "
            + file
            + ".previous does not open with the passphrase of "
            + file
            + ", which itself is in order; the next change replaces it");
  }

  static KeyFileException missing(String file) {
    return new KeyFileException(
        CryptoError.KEY_FILE_MISSING,
        "there is no key file "
            + file
            + "; restore it from "
            + file
            + ".previous or a backup: a new one would not open what the old one wrapped");
  }

  static KeyFileException folder(String file) {
    return new KeyFileException(
        CryptoError.KEY_FILE_PLACE_REFUSED,
        file + " is a folder: name the key file that lies in it, or is to be made there");
  }

  static KeyFileException withoutFolder(String file) {
    return new KeyFileException(
        CryptoError.KEY_FILE_PLACE_REFUSED,
        "there is no folder for the key file "
            + file
            + ": make it first, for the account of this process alone");
  }

  static KeyFileException exists(String file, String there) {
    return new KeyFileException(
        CryptoError.KEY_FILE_EXISTS,
        "no key file "
            + file
            + " is made, because there is "
            + there
            + "; without it, whatever its keys wrapped is lost");
  }

  static KeyFileException exposed(String file, String permissions) {
    return new KeyFileException(
        CryptoError.KEY_FILE_EXPOSED,
        "other accounts have access to the key file "
            + file
            + " ("
            + permissions
            + "); repair it with: chmod 600 "
            + file);
  }

  static KeyFileException busy(String file) {
    return new KeyFileException(
        CryptoError.KEY_FILE_UNAVAILABLE,
        "the key file " + file + " is being changed elsewhere right now; try again");
  }

  /** Without the cause, whose message has the folder. */
  static KeyFileException unavailable(String file, IOException cause) {
    return new KeyFileException(
        CryptoError.KEY_FILE_UNAVAILABLE,
        "the key file "
            + file
            + " or its folder cannot be read or written: "
            + cause.getClass().getSimpleName());
  }

  static KeyFileException unknownKey(String file, KekId kek) {
    return new KeyFileException(
        CryptoError.UNKNOWN_KEY_ENCRYPTION_KEY, "the key file " + file + " has no key " + kek);
  }

  static KeyFileException full(String file) {
    return new KeyFileException(
        CryptoError.KEY_FILE_FULL,
        "the key file "
            + file
            + " has as many keys as it may, "
            + KeyFileBody.MAX_KEYS
            + "; wrap the keys of every tenant anew, shred the old ones, then rotate");
  }

  static KeyFileException inUse(String file, KekId kek) {
    return new KeyFileException(
        CryptoError.KEY_ENCRYPTION_KEY_IN_USE,
        "the key "
            + kek
            + " of the key file "
            + file
            + " is the one that wraps now; rotate, wrap the keys of every tenant anew, then shred it");
  }

  /** Whether the same call may go through later. */
  public boolean isTransient() {
    return code() == CryptoError.KEY_FILE_UNAVAILABLE;
  }
}
