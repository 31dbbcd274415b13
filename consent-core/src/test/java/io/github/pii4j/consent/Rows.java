package io.github.pii4j.consent;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.jdbc.JdbcLedgerStore;
import io.github.pii4j.consent.servers.H2Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The rows of a store, for somebody who may write to its tables. */
final class Rows implements AutoCloseable {

  private final HikariDataSource pool = H2Databases.inMemory().pool(4);
  private final JdbcLedgerStore store = JdbcLedgerStore.of(pool).migrate();

  JdbcLedgerStore store() {
    return store;
  }

  /** Runs a statement; how many rows it changed. */
  int run(String sql, Object... values) {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
