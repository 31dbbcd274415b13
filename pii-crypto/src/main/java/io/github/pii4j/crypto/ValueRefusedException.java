package io.github.pii4j.crypto;

import io.github.pii4j.value.InvalidPiiException;

/**
 * A ciphertext opened and is genuine, but its text is refused by today's rules of its type.
 *
 * <p>Nothing is lost: {@link FieldCipher#decrypt} tells how to read it. The cause is an {@link
 * InvalidPiiException} with every reason and position, never the text.
 */
public final class ValueRefusedException extends CryptoException {

  private static final long serialVersionUID = 1L;

  ValueRefusedException(FieldName field, InvalidPiiException cause) {
    super(
        CryptoError.VALUE_REFUSED,
        "a value of "
            + field
            + " opened but is refused by its type today; a more lenient type for the same field"
            + " reads it",
        cause);
  }
}
