package io.github.pii4j.mybatis;

import io.github.pii4j.crypto.IndexValue;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedJdbcTypes;
import org.apache.ibatis.type.MappedTypes;

/**
 * Keeps {@link IndexValue}s in binary columns, as {@link IndexValue#bytes()}.
 *
 * <p>Registered, it serves every property of that type; else it is named where it is to serve, as
 * in {@code @TableField(typeHandler = IndexBytesHandler.class)}. Thread-safe.
 */
@MappedTypes(IndexValue.class)
@MappedJdbcTypes(
    value = {JdbcType.BINARY, JdbcType.VARBINARY, JdbcType.LONGVARBINARY, JdbcType.BLOB},
    includeNullJdbcType = true)
public final class IndexBytesHandler extends BytesHandler<IndexValue> {

  /** Called by MyBatis. */
  public IndexBytesHandler() {
    // Holds nothing.
  }

  @Override
  byte[] bytes(IndexValue value) {
    return value.bytes();
  }

  @Override
  IndexValue read(byte[] column) {
    return IndexValue.of(column);
  }
}
