package io.github.pii4j.jpa;

import io.github.pii4j.crypto.DecryptionFailedException;
import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.crypto.UnknownCiphertextException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link Encrypted} values of every type in text columns, as {@link Encrypted#text()}.
 *
 * <pre>{@code
 * @Convert(converter = EncryptedTextConverter.class)
 * private Encrypted<MobileNumber> mobile;
 * }</pre>
 *
 * <p>A persistence unit that lists the class needs no {@code @Convert}; list this one or {@link
 * EncryptedBytesConverter}, not both. Thread-safe.
 */
@Converter(autoApply = true)
public final class EncryptedTextConverter implements AttributeConverter<Encrypted<?>, String> {

  /** Called by the persistence provider. */
  public EncryptedTextConverter() {
    // Holds nothing.
  }

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Encrypted<?> value) {
    return value == null ? null : value.text();
  }

  /**
   * The ciphertext in {@code column}; not yet opened.
   *
   * @throws UnknownCiphertextException if this release does not know its version or suite
   * @throws DecryptionFailedException if it is too short or not the text of any ciphertext
   */
  @Override
  public @Nullable Encrypted<?> convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : Encrypted.parse(column);
  }
}
