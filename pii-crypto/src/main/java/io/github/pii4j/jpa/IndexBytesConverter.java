package io.github.pii4j.jpa;

import io.github.pii4j.crypto.IndexValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link IndexValue}s in binary columns, as {@link IndexValue#bytes()}.
 *
 * <pre>{@code
 * @Convert(converter = IndexBytesConverter.class)
 * private IndexValue citizenIdIndex;
 * }</pre>
 *
 * <p>A persistence unit that lists the class needs no {@code @Convert}; list this one or {@link
 * IndexTextConverter}, not both. Thread-safe.
 */
@Converter(autoApply = true)
public final class IndexBytesConverter implements AttributeConverter<IndexValue, byte[]> {

  /** Called by the persistence provider. */
  public IndexBytesConverter() {
    // Holds nothing.
  }

  @Override
  public byte @Nullable [] convertToDatabaseColumn(@Nullable IndexValue value) {
    return value == null ? null : value.bytes();
  }

  /**
   * The index value in {@code column}.
   *
   * @throws IllegalArgumentException if it has no byte or more than 32
   */
  @Override
  public @Nullable IndexValue convertToEntityAttribute(byte @Nullable [] column) {
    return column == null ? null : IndexValue.of(column);
  }
}
