package io.github.pii4j.crypto.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes a connection of a pool ready for a transaction, and afterwards as it was. */
final class ConnectionSettings implements AutoCloseable {

  private final Connection connection;
  private final boolean autoCommit;
  private final int isolation;

  /** Remembers how it is, and begins. */
  ConnectionSettings(Connection connection) throws SQLException {
    this.connection = connection;
    autoCommit = connection.getAutoCommit();
    isolation = connection.getTransactionIsolation();
    if (isOther()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
    connection.setAutoCommit(false);
  }

  /** The connection, without auto-commit. */
  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.setAutoCommit(autoCommit);
    if (isOther()) {
      connection.setTransactionIsolation(isolation);
    }
  }

  private boolean isOther() {
    return isolation != Connection.TRANSACTION_READ_COMMITTED;
  }
}
