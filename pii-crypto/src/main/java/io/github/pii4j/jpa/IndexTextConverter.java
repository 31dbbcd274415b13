package io.github.pii4j.jpa;

import io.github.pii4j.crypto.IndexValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link IndexValue}s in text columns, as {@link IndexValue#text()}.
 *
 * <pre>{@code
 * @Convert(converter = IndexTextConverter.class)
 * private IndexValue mobileIndex;
 * }</pre>
 *
 * <p>A persistence unit that lists the class needs no {@code @Convert}; list this one or {@link
 * IndexBytesConverter}, not both. Thread-safe.
 */
@Converter(autoApply = true)
public final class IndexTextConverter implements AttributeConverter<IndexValue, String> {

  /** Called by the persistence provider. */
  public IndexTextConverter() {
    // Holds nothing.
  }

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable IndexValue value) {
    return value == null ? null : value.text();
  }

  /**
   * The index value in {@code column}.
   *
   * @throws IllegalArgumentException if it is not the text of an index value
   */
  @Override
  public @Nullable IndexValue convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : IndexValue.parse(column);
  }
}
