package io.github.pii4j.crypto;

import io.github.pii4j.value.InvalidPiiException;
import io.github.pii4j.value.Pii;
import io.github.pii4j.value.PiiType;
import io.github.pii4j.value.SubjectId;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Encrypts the values of one field and opens them again.
 *
 * <p>Guarantee: a ciphertext opens only for the tenant, table, column and subject that it was made
 * for, and only if no bit of it was changed. Non-guarantees: the length of the value shows; an
 * older ciphertext put back at its own place for its own subject opens; what {@link Pii#reveal()}
 * returns is a {@code String}, which Java cannot wipe.
 *
 * <p>Made by {@link PiiCrypto#field}. Thread-safe.
 *
 * @param <T> the type of the values
 */
public final class FieldCipher<T extends Pii> {

  private final PiiType<T> type;
  private final FieldName field;
  private final String valueName;
  private final AssociatedData place;
  private final Keyset keys;
  private final SecureRandom random;

  FieldCipher(PiiType<T> type, FieldName field, Tenant tenant, Keyset keys, SecureRandom random) {
    this.type = type;
    this.field = field;
    this.valueName = "value for " + field;
    this.place = new AssociatedData(tenant, field);
    this.keys = keys;
    this.random = random;
  }

  /**
   * Encrypts {@code value} with the primary key; each time differently.
   *
   * @param subject the person whom the value is about; the same is needed to decrypt
   * @throws IllegalArgumentException if the value or the subject's id holds half a surrogate pair,
   *     which has no UTF-8 form
   * @throws IllegalStateException if the keyset is closed
   */
  public Encrypted<T> encrypt(T value, SubjectId subject) {
    byte[] clear = Text.encode(valueName, value.reveal());
    try {
      return seal(clear, subject);
    } finally {
      Arrays.fill(clear, (byte) 0);
    }
  }

  /**
   * Opens {@code encrypted} and reads the value by today's rules of its type.
   *
   * <p>Rules grow stricter. A text that was accepted once and is refused now is not lost: the error
   * says so, the ciphertext stays as it is, and a cipher for the same field with a more lenient
   * type opens it, because a ciphertext is bound to the field and not to the type.
   *
   * @param subject the person whom the value is about
   * @throws DecryptionFailedException if it was changed, or was made for another place or subject
   *     or with another key; never says which
   * @throws UnknownCiphertextException if its key is not in the keyset
   * @throws ValueRefusedException if it opened, but its type refuses the text
   * @throws IllegalStateException if the keyset is closed
   */
  public T decrypt(Encrypted<T> encrypted, SubjectId subject) {
    byte[] clear = open(encrypted, subject);
    try {
      return read(Text.decode(clear));
    } catch (CharacterCodingException e) {
      throw new DecryptionFailedException();
    } finally {
      Arrays.fill(clear, (byte) 0);
    }
  }

  private Encrypted<T> seal(byte[] clear, SubjectId subject) {
    DataKey key = keys.primary();
    Header header = new Header(key.suite(), key.id());
    byte[] nonce = drawNonce(key.suite());
    return Encrypted.of(header, nonce, key.seal(nonce, clear, place.of(header, subject)));
  }

  private byte[] open(Encrypted<T> encrypted, SubjectId subject) {
    Header header = encrypted.header();
    DataKey key = keys.find(header.key());
    if (key.suite() != header.suite()) {
      throw new DecryptionFailedException();
    }
    return key.open(encrypted.nonce(), encrypted.sealed(), place.of(header, subject));
  }

  /** Wipes the text afterwards: values are immutable, so that no type keeps what it was given. */
  private T read(CharBuffer text) {
    try {
      return type.parse(text);
    } catch (InvalidPiiException e) {
      throw new ValueRefusedException(field, e);
    } finally {
      Arrays.fill(text.array(), '\0');
    }
  }

  private byte[] drawNonce(Suite suite) {
    byte[] nonce = new byte[suite.nonceBytes()];
    random.nextBytes(nonce);
    return nonce;
  }
}
