package io.github.pii4j.crypto;

/**
 * A value has no token, or a text is no token; {@link #code()} says which, {@link #position()}
 * where it fails.
 *
 * <p>Carries neither the value nor the text.
 */
public final class TokenRefusedException extends CryptoException {

  private static final long serialVersionUID = 1L;

  private final int position;

  private TokenRefusedException(CryptoError code, String message, int position) {
    super(code, message + ", because of the character at index " + position, null);
    this.position = position;
  }

  /** The value is outside of what tokens are made for. */
  static TokenRefusedException value(FieldName field, int position) {
    return new TokenRefusedException(
        CryptoError.NO_TOKEN_FOR_VALUE,
        "there is no token for this value of "
            + field
            + ": its leading digits, its length or its check character are none that tokens are"
            + " made for",
        position);
  }

  /** No value of the field could have that token. */
  static TokenRefusedException token(FieldName field, int position) {
    return new TokenRefusedException(
        CryptoError.NOT_A_TOKEN, "this text is no token of " + field, position);
  }

  /** The index of the first character that does not fit; the length if the length does not. */
  public int position() {
    return position;
  }
}
