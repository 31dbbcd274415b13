package io.github.pii4j.mybatis;

import io.github.pii4j.crypto.Token;
import org.apache.ibatis.type.MappedTypes;

/**
 * Keeps {@link Token}s of every type in text columns, as {@link Token#text()}.
 *
 * <p>Registered, it serves every property of that type, and conditions of wrappers too; else it is
 * named where it is to serve. Thread-safe.
 */
@MappedTypes(Token.class)
public final class TokenHandler extends TextHandler<Token<?>> {

  /** Called by MyBatis. */
  public TokenHandler() {
    // Holds nothing.
  }

  @Override
  String text(Token<?> value) {
    return value.text();
  }

  @Override
  Token<?> read(String column) {
    return Token.of(column);
  }
}
