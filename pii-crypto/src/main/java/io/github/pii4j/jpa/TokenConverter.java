package io.github.pii4j.jpa;

import io.github.pii4j.crypto.Token;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link Token}s of every type in text columns, as {@link Token#text()}.
 *
 * <pre>{@code
 * @Convert(converter = TokenConverter.class)
 * private Token<BankCardNumber> card;
 * }</pre>
 *
 * <p>A persistence unit that lists the class needs no {@code @Convert}. Thread-safe.
 */
@Converter(autoApply = true)
public final class TokenConverter implements AttributeConverter<Token<?>, String> {

  /** Called by the persistence provider. */
  public TokenConverter() {
    // Holds nothing.
  }

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Token<?> value) {
    return value == null ? null : value.text();
  }

  /**
   * The token in {@code column}.
   *
   * @throws IllegalArgumentException if it is not the text of a token; never shows it
   */
  @Override
  public @Nullable Token<?> convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : Token.of(column);
  }
}
