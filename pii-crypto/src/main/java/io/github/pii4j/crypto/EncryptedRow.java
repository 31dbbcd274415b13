package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.value.Pii;
import io.github.pii4j.value.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A row of an {@link EncryptedColumn}: its key, whom it is about and what is stored, which may turn
 * out to be no ciphertext at all. Immutable; prints no content.
 */
public final class EncryptedRow {

  private final String key;
  private final @Nullable SubjectId subject;
  private final ColumnForm form;
  private final byte[] stored;

  /**
   * A row.
   *
   * @param key what the column finds the row by; never printed, for hosts do use telephone numbers
   * @param subject whom the value is about
   * @param form how the column keeps ciphertexts
   * @param stored what the column holds: the bytes, or the text in UTF-8; copied
   */
  public EncryptedRow(String key, SubjectId subject, ColumnForm form, byte[] stored) {
    this(requireNonNull(subject, "subject"), key, form, stored);
  }

  private EncryptedRow(@Nullable SubjectId subject, String key, ColumnForm form, byte[] stored) {
    this.key = requireNonNull(key, "key");
    this.subject = subject;
    this.form = requireNonNull(form, "form");
    this.stored = stored.clone();
  }

  /** A row of which the table does not say whom it is about: nothing opens it. */
  public static EncryptedRow ofNobody(String key, ColumnForm form, byte[] stored) {
    return new EncryptedRow(null, key, form, stored);
  }

  /** What the column finds the row by. */
  public String key() {
    return key;
  }

  /**
   * Whom the value is about.
   *
   * @throws DecryptionFailedException if the table does not say
   */
  public SubjectId subject() {
    if (subject == null) {
      throw new DecryptionFailedException();
    }
    return subject;
  }

  /** What the column holds: the bytes, or the text in UTF-8; a copy. */
  public byte[] stored() {
    return stored.clone();
  }

  /**
   * The ciphertext.
   *
   * @throws CryptoException if what is stored is none
   */
  <T extends Pii> Encrypted<T> value() {
    return form.read(stored);
  }

  /** The length of what is stored. */
  @Override
  public String toString() {
    return "EncryptedRow[" + stored.length + " bytes]";
  }
}
