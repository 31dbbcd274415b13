package io.github.pii4j.crypto;

import io.github.pii4j.value.InvalidPiiException;
import io.github.pii4j.value.Pii;
import io.github.pii4j.value.PiiType;
import io.github.pii4j.value.SubjectId;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
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
  private final FieldKeys keys;
  private final Nonces nonces;

  FieldCipher(PiiType<T> type, FieldName field, Tenant tenant, FieldKeys keys, Nonces nonces) {
    this.type = type;
    this.field = field;
    this.valueName = "value for " + field;
    this.place = new AssociatedData(tenant, field);
    this.keys = keys;
    this.nonces = nonces;
  }

  /**
   * Encrypts {@code value} with the newest key, which is made if there is none; each time
   * differently.
   *
   * @param subject the person whom the value is about; the same is needed to decrypt
   * @throws IllegalArgumentException if the value holds half a surrogate pair, which has no UTF-8
   *     form
   * @throws SubjectShreddedException if the person's keys were destroyed
   * @throws DataKeyStoreException if the key is not in memory and the store does not give it
   * @throws KeyHolderException if the key is not in memory and its holder does not unwrap it
   * @throws IllegalStateException if the {@link PiiCrypto} is closed
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
   * @throws UnknownCiphertextException if the store has no such key
   * @throws SubjectShreddedException if the person's keys were destroyed
   * @throws ValueRefusedException if it opened, but its type refuses the text
   * @throws DataKeyStoreException if the key is not in memory and the store does not give it
   * @throws KeyHolderException if the key is not in memory and its holder does not unwrap it
   * @throws IllegalStateException if the {@link PiiCrypto} is closed
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

  /**
   * Encrypts again what an older key or another suite encrypted, without reading the value: what
   * today's rules refuse is carried over as it is.
   *
   * @throws DecryptionFailedException if it does not open here
   * @throws UnknownCiphertextException if the store has no such key
   * @throws SubjectShreddedException if the person's keys were destroyed
   */
  public Encrypted<T> reencrypt(Encrypted<T> encrypted, SubjectId subject) {
    byte[] clear = open(encrypted, subject);
    try {
      return seal(clear, subject);
    } finally {
      Arrays.fill(clear, (byte) 0);
    }
  }

  /**
   * Whether {@link #reencrypt} is due: an older key or another suite made the ciphertext.
   *
   * @throws SubjectShreddedException if the person's keys were destroyed
   */
  public boolean isOutdated(Encrypted<T> encrypted, SubjectId subject) {
    Header header = encrypted.header();
    return !keys.withPrimary(subject, DataKey::header).equals(header);
  }

  /** Has the keys read anew, so that what another node made since is known here. */
  void refreshKeys() {
    keys.refresh();
  }

  /** The field. */
  public FieldName field() {
    return field;
  }

  private Encrypted<T> seal(byte[] clear, SubjectId subject) {
    return keys.withPrimary(subject, key -> seal(key, clear, subject));
  }

  private Encrypted<T> seal(DataKey<Aead> key, byte[] clear, SubjectId subject) {
    Header header = key.header();
    byte[] nonce = nonces.next(header.suite().nonceBytes());
    byte[] bound = place.of(header, subject);
    byte[] sealed = key.use(aead -> aead.seal(nonce, clear, bound));
    return Encrypted.of(header, nonce, sealed);
  }

  private byte[] open(Encrypted<T> encrypted, SubjectId subject) {
    return keys.with(subject, encrypted.keyId(), key -> open(key, encrypted, subject));
  }

  private byte[] open(DataKey<Aead> key, Encrypted<T> encrypted, SubjectId subject) {
    Header header = encrypted.header();
    if (!key.header().equals(header)) {
      throw new DecryptionFailedException();
    }
    byte[] bound = place.of(header, subject);
    return key.use(aead -> aead.open(encrypted.nonce(), encrypted.sealed(), bound));
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

  /** The field; never a key. */
  @Override
  public String toString() {
    return "FieldCipher[" + field + "]";
  }
}
