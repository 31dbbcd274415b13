package io.github.pii4j.mybatis;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Keeps a type in text columns. */
abstract class TextHandler<T> extends BaseTypeHandler<T> {

  abstract String text(T value);

  abstract T read(String column);

  @Override
  public void setNonNullParameter(PreparedStatement statement, int index, T value, JdbcType type)
      throws SQLException {
    statement.setString(index, text(value));
  }

  @Override
  public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
    return readNullable(row.getString(column));
  }

  @Override
  public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
    return readNullable(row.getString(column));
  }

  @Override
  public @Nullable T getNullableResult(CallableStatement call, int parameter) throws SQLException {
    return readNullable(call.getString(parameter));
  }

  private @Nullable T readNullable(@Nullable String column) {
    return column == null ? null : read(column);
  }
}
