package io.github.pii4j.mybatis;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Keeps a type in binary columns. */
abstract class BytesHandler<T> extends BaseTypeHandler<T> {

  abstract byte[] bytes(T value);

  abstract T read(byte[] column);

  @Override
  public void setNonNullParameter(PreparedStatement statement, int index, T value, JdbcType type)
      throws SQLException {
    statement.setBytes(index, bytes(value));
  }

  @Override
  public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
    return readNullable(row.getBytes(column));
  }

  @Override
  public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
    return readNullable(row.getBytes(column));
  }

  @Override
  public @Nullable T getNullableResult(CallableStatement call, int parameter) throws SQLException {
    return readNullable(call.getBytes(parameter));
  }

  private @Nullable T readNullable(byte @Nullable [] column) {
    return column == null ? null : read(column);
  }
}
