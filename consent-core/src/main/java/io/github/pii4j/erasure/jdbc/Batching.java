package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.sql.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How a database is told of many rows. */
enum Batching {
  /** By a batch, of which the driver tells how many rows were changed. */
  BATCHES {
    @Override
    int changed(Session session, RowStatement sql, List<Object[]> rows) throws SQLException {
      return session.batch(sql.one(), rows);
    }
  },
  /** By one statement for all of them, in the fewest exchanges and with the least work. */
  ARRAYS {
    @Override
    int changed(Session session, RowStatement sql, List<Object[]> rows) throws SQLException {
      return rows.size() == 1
          ? session.update(sql.one(), rows.get(0))
          : session.update(sql.many(), arrays(session.connection(), sql.types(), rows));
    }
  },
  /** One after the other, where a driver may be set to batches that do not tell what changed. */
  ONE_BY_ONE {
    @Override
    int changed(Session session, RowStatement sql, List<Object[]> rows) throws SQLException {
      int changed = 0;
      for (Object[] row : rows) {
        changed += session.update(sql.one(), row);
      }
      return changed;
    }

    @Override
    void insert(Session session, RowStatement sql, List<Object[]> rows) throws SQLException {
      session.batch(sql.one(), rows);
    }
  };

  abstract int changed(Session session, RowStatement sql, List<Object[]> rows) throws SQLException;

  /** Whether every change found its row; false if there may be one that did not. */
  boolean areAllChanged(Session session, RowStatement sql, List<Object[]> rows)
      throws SQLException {
    return rows.isEmpty() || changed(session, sql, rows) == rows.size();
  }

  void insert(Session session, RowStatement sql, List<Object[]> rows) throws SQLException {
    if (!rows.isEmpty()) {
      changed(session, sql, rows);
    }
  }

  private static Object[] arrays(Connection connection, List<String> types, List<Object[]> rows)
      throws SQLException {
    Object[] arrays = new Object[types.size()];
    for (int column = 0; column < arrays.length; column++) {
      int index = column;
      Object[] values = rows.stream().map(row -> row[index]).toArray();
      arrays[column] = connection.createArrayOf(types.get(column), values);
    }
    return arrays;
  }
}
