package io.github.pii4j.mybatis;

import io.github.pii4j.crypto.IndexValue;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedJdbcTypes;
import org.apache.ibatis.type.MappedTypes;

/**
 * Keeps {@link IndexValue}s in text columns, as {@link IndexValue#text()}.
 *
 * <p>Registered beside {@link IndexBytesHandler}, it reads text columns by itself and writes where
 * the statement says {@code jdbcType=VARCHAR}; registered alone, it serves every property of that
 * type. Thread-safe.
 */
@MappedTypes(IndexValue.class)
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
public final class IndexTextHandler extends TextHandler<IndexValue> {

  /** Called by MyBatis. */
  public IndexTextHandler() {
    // Holds nothing.
  }

  @Override
  String text(IndexValue value) {
    return value.text();
  }

  @Override
  IndexValue read(String column) {
    return IndexValue.parse(column);
  }
}
