package io.github.pii4j.crypto;

/**
 * A stored text is no password hash that can be verified here.
 *
 * <p>Says where and why, and never repeats the text: it may be a password that was stored in clear.
 */
public final class PasswordHashException extends CryptoException {

  private static final long serialVersionUID = 1L;

  private final int position;

  private PasswordHashException(String message, int position) {
    super(CryptoError.PASSWORD_HASH_REFUSED, message, null);
    this.position = position;
  }

  static PasswordHashException at(int position, String why) {
    return new PasswordHashException(
        "not an Argon2id hash, at character " + position + ": " + why, position);
  }

  static PasswordHashException tooCostly(Argon2Parameters found, Argon2Parameters most) {
    return new PasswordHashException(
        "to verify the hash takes "
            + found
            + "; verifiesUpTo of this hasher allows no more than "
            + most,
        0);
  }

  /** The index of the first character that is refused. */
  public int position() {
    return position;
  }
}
