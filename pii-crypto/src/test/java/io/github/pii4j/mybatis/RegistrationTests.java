package io.github.pii4j.mybatis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.crypto.IndexValue;
import io.github.pii4j.crypto.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.junit.jupiter.api.Test;

/**
 * What a configuration knows after it registered this package, as a host does with one property.
 */
class RegistrationTests {

  private final TypeHandlerRegistry registry = new Configuration().getTypeHandlerRegistry();

  RegistrationTests() {
    registry.register("io.github.pii4j.mybatis");
  }

  @Test
  void a_ciphertext_is_bytes_unless_the_column_is_text() {
    assertThat(registry.getTypeHandler(Encrypted.class)).isInstanceOf(EncryptedBytesHandler.class);
    assertThat(registry.getTypeHandler(Encrypted.class, JdbcType.VARBINARY))
        .isInstanceOf(EncryptedBytesHandler.class);
    assertThat(registry.getTypeHandler(Encrypted.class, JdbcType.BLOB))
        .isInstanceOf(EncryptedBytesHandler.class);
    assertThat(registry.getTypeHandler(Encrypted.class, JdbcType.VARCHAR))
        .isInstanceOf(EncryptedTextHandler.class);
    assertThat(registry.getTypeHandler(Encrypted.class, JdbcType.CLOB))
        .isInstanceOf(EncryptedTextHandler.class);
  }

  @Test
  void an_index_value_is_bytes_unless_the_column_is_text() {
    assertThat(registry.getTypeHandler(IndexValue.class)).isInstanceOf(IndexBytesHandler.class);
    assertThat(registry.getTypeHandler(IndexValue.class, JdbcType.BINARY))
        .isInstanceOf(IndexBytesHandler.class);
    assertThat(registry.getTypeHandler(IndexValue.class, JdbcType.VARCHAR))
        .isInstanceOf(IndexTextHandler.class);
  }

  @Test
  void a_token_is_text() {
    assertThat(registry.getTypeHandler(Token.class)).isInstanceOf(TokenHandler.class);
    assertThat(registry.getTypeHandler(Token.class, JdbcType.VARCHAR))
        .isInstanceOf(TokenHandler.class);
  }

  @Test
  void a_handler_registered_alone_serves_every_column() {
    TypeHandlerRegistry other = new Configuration().getTypeHandlerRegistry();
    other.register(EncryptedTextHandler.class);

    assertThat(other.getTypeHandler(Encrypted.class)).isInstanceOf(EncryptedTextHandler.class);
    assertThat(other.getTypeHandler(Encrypted.class, JdbcType.VARCHAR))
        .isInstanceOf(EncryptedTextHandler.class);
  }

  @Test
  void every_other_type_is_handled_as_before() {
    TypeHandlerRegistry untouched = new Configuration().getTypeHandlerRegistry();

    assertThat(handlersOf(registry, String.class, byte[].class, Object.class, Byte[].class))
        .isEqualTo(handlersOf(untouched, String.class, byte[].class, Object.class, Byte[].class));
  }

  private static Map<String, Class<?>> handlersOf(TypeHandlerRegistry in, Class<?>... types) {
    Map<String, Class<?>> handlers = new HashMap<>();
    for (Class<?> type : types) {
      Arrays.stream(JdbcType.values())
          .forEach(
              column -> add(handlers, type + " as " + column, in.getTypeHandler(type, column)));
    }
    return handlers;
  }

  private static void add(Map<String, Class<?>> handlers, String key, TypeHandler<?> handler) {
    if (handler != null) {
      handlers.put(key, handler.getClass());
    }
  }
}
