package io.github.pii4j.mybatis;

import io.github.pii4j.crypto.Encrypted;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedJdbcTypes;
import org.apache.ibatis.type.MappedTypes;

/**
 * Keeps {@link Encrypted} values of every type in binary columns, as {@link Encrypted#bytes()}.
 *
 * <p>Registered, it serves every property of that type; else it is named where it is to serve, as
 * in {@code @TableField(typeHandler = EncryptedBytesHandler.class)}. What is no ciphertext is
 * refused on reading and never shown. Thread-safe.
 */
@MappedTypes(Encrypted.class)
@MappedJdbcTypes(
    value = {JdbcType.BINARY, JdbcType.VARBINARY, JdbcType.LONGVARBINARY, JdbcType.BLOB},
    includeNullJdbcType = true)
public final class EncryptedBytesHandler extends BytesHandler<Encrypted<?>> {

  /** Called by MyBatis. */
  public EncryptedBytesHandler() {
    // Holds nothing.
  }

  @Override
  byte[] bytes(Encrypted<?> value) {
    return value.bytes();
  }

  @Override
  Encrypted<?> read(byte[] column) {
    return Encrypted.of(column);
  }
}
