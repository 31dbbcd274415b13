package io.github.pii4j.jpa;

import io.github.pii4j.crypto.DecryptionFailedException;
import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.crypto.UnknownCiphertextException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link Encrypted} values of every type in binary columns, as {@link Encrypted#bytes()}.
 *
 * <pre>{@code
 * @Convert(converter = EncryptedBytesConverter.class)
 * private Encrypted<CitizenId> citizenId;
 * }</pre>
 *
 * <p>A persistence unit that lists the class needs no {@code @Convert}; list this one or {@link
 * EncryptedTextConverter}, not both. Thread-safe.
 */
@Converter(autoApply = true)
public final class EncryptedBytesConverter implements AttributeConverter<Encrypted<?>, byte[]> {

  /** Called by the persistence provider. */
  public EncryptedBytesConverter() {
    // Holds nothing.
  }

  @Override
  public byte @Nullable [] convertToDatabaseColumn(@Nullable Encrypted<?> value) {
    return value == null ? null : value.bytes();
  }

  /**
   * The ciphertext in {@code column}; not yet opened.
   *
   * @throws UnknownCiphertextException if this release does not know its version or suite
   * @throws DecryptionFailedException if it is too short
   */
  @Override
  public @Nullable Encrypted<?> convertToEntityAttribute(byte @Nullable [] column) {
    return column == null ? null : Encrypted.of(column);
  }
}
