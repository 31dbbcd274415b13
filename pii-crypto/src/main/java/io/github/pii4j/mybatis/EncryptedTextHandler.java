package io.github.pii4j.mybatis;

import io.github.pii4j.crypto.Encrypted;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedJdbcTypes;
import org.apache.ibatis.type.MappedTypes;

/**
 * Keeps {@link Encrypted} values of every type in text columns, as {@link Encrypted#text()}.
 *
 * <p>Registered beside {@link EncryptedBytesHandler}, it reads text columns by itself and writes
 * where the statement says {@code jdbcType=VARCHAR}; registered alone, it serves every property of
 * that type. What is no ciphertext is refused on reading and never shown. Thread-safe.
 */
@MappedTypes(Encrypted.class)
@MappedJdbcTypes({
  JdbcType.CHAR,
  JdbcType.VARCHAR,
  JdbcType.LONGVARCHAR,
  JdbcType.NCHAR,
  JdbcType.NVARCHAR,
  JdbcType.LONGNVARCHAR,
  JdbcType.CLOB,
  JdbcType.NCLOB
})
public final class EncryptedTextHandler extends TextHandler<Encrypted<?>> {

  /** Called by MyBatis. */
  public EncryptedTextHandler() {
    // Holds nothing.
  }

  @Override
  String text(Encrypted<?> value) {
    return value.text();
  }

  @Override
  Encrypted<?> read(String column) {
    return Encrypted.parse(column);
  }
}
