package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.value.Pii;
import io.github.pii4j.value.SubjectId;

/**
 * A row of an {@link EncryptedColumn}: its key, whom it is about and what is stored, which may turn
 * out to be no ciphertext at all. Immutable; prints no content.
 */
public final class EncryptedRow {

  private final String key;
  private final SubjectId subject;
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
    this.key = requireNonNull(key, "key");
    this.subject = requireNonNull(subject, "subject");
    this.form = requireNonNull(form, "form");
    this.stored = stored.clone();
  }

  /** What the column finds the row by. */
  public String key() {
    return key;
  }

  /** Whom the value is about. */
  public SubjectId subject() {
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
