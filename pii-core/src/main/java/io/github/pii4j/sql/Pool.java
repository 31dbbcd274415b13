package io.github.pii4j.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where connections come from, and what all of them are like, which is asked of the first.
 *
 * <p>At which isolation they are, PostgreSQL is asked until it is READ COMMITTED, as that takes a
 * statement of its own in each transaction; should a connection be stricter after all, what
 * collides there is done again. Other databases are asked each time: there, a read may be of what
 * was true when a transaction began. Thread-safe.
 */
final class Pool {

  private final DataSource dataSource;
  private volatile @Nullable Turn turn;
  private volatile boolean isReadCommitted;

  Pool(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Connection connection() throws SQLException {
    return dataSource.getConnection();
  }

  /** Whose turn it is in the database. */
  Turn turn() throws SQLException {
    Turn known = turn;
    if (known == null) {
      try (Connection connection = dataSource.getConnection()) {
        known = Turn.in(connection);
      }
      turn = known;
    }
    return known;
  }

  /** At which isolation a connection is: one of the constants of {@link Connection}. */
  int isolation(Connection of) throws SQLException {
    if (isReadCommitted) {
      return Connection.TRANSACTION_READ_COMMITTED;
    }
    int isolation = of.getTransactionIsolation();
    isReadCommitted = isolation == Connection.TRANSACTION_READ_COMMITTED && isPostgres(of);
    return isolation;
  }

  private static boolean isPostgres(Connection connection) throws SQLException {
    return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
  }
}
