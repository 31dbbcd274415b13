package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.sql.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several writes as one statement of PostgreSQL, so in one exchange with the server. Each is only
 * done if the one before it found all of its rows, as if they were sent one after the other; they
 * all see the rows as these were before the first. Used by one thread.
 */
final class ChainedWrites {

  private final Connection connection;
  private final StringBuilder sql = new StringBuilder("WITH ");
  private final List<Object> parameters = new ArrayList<>();
  private int count;
  private int rowsOfLast;

  private ChainedWrites(Connection connection) {
    this.connection = connection;
  }

  /** Whether every row was written; if not, a part of them was. */
  static boolean areAllWritten(Session session, List<RowWrites> writes) throws SQLException {
    ChainedWrites chain = new ChainedWrites(session.connection());
    for (RowWrites write : writes) {
      chain.add(write);
    }
    return session.number(chain.query(), chain.parameters.toArray()) == chain.rowsOfLast;
  }

  private void add(RowWrites write) throws SQLException {
    boolean isOne = write.rows().size() == 1;
    sql.append(count == 0 ? "w" : ", w").append(count).append(" AS (");
    sql.append(isOne ? write.sql().part() : write.sql().many());
    parameters.addAll(Arrays.asList(isOne ? write.rows().get(0) : arrays(connection, write)));
    if (count > 0) {
      sql.append(write.sql().conditioned("(SELECT COUNT(*) FROM w" + (count - 1) + ") = ?"));
      parameters.add(rowsOfLast);
    }
    sql.append(" RETURNING 1)");
    rowsOfLast = write.rows().size();
    count++;
  }

  private String query() {
    return sql.append(" SELECT COUNT(*) FROM w").append(count - 1).toString();
  }

  /** An array for each column. */
  static Object[] arrays(Connection connection, RowWrites write) throws SQLException {
    List<String> types = write.sql().types();
    Object[] arrays = new Object[types.size()];
    for (int column = 0; column < arrays.length; column++) {
      int index = column;
      Object[] values =
          write.rows().stream()
              .map(row -> row[index])
              .toArray(size -> array(types.get(index), size));
      arrays[column] = connection.createArrayOf(types.get(column), values);
    }
    return arrays;
  }

  /** Of the very type that the driver sends as it is, without writing it as text and quoting it. */
  private static Object[] array(String type, int size) {
    return switch (type) {
      case "text" -> new String[size];
      case "int8" -> new Long[size];
      case "int4" -> new Integer[size];
      default -> new Object[size];
    };
  }
}
