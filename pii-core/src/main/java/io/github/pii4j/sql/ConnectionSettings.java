package io.github.pii4j.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes a connection of a pool ready for work, and afterwards as it was. */
final class ConnectionSettings implements AutoCloseable {

  private final Connection connection;
  private final boolean autoCommit;
  private final int isolation;

  private ConnectionSettings(Connection connection, int isolation) throws SQLException {
    this.connection = connection;
    this.autoCommit = connection.getAutoCommit();
    this.isolation = isolation;
  }

  /** For a transaction of several statements at READ COMMITTED. */
  static ConnectionSettings ofTransaction(Connection connection) throws SQLException {
    return ofTransaction(new ConnectionSettings(connection, connection.getTransactionIsolation()));
  }

  /** The same, with what is known of the pool that the connection is of. */
  static ConnectionSettings ofTransaction(Connection connection, Pool pool) throws SQLException {
    return ofTransaction(new ConnectionSettings(connection, pool.isolation(connection)));
  }

  private static ConnectionSettings ofTransaction(ConnectionSettings settings) throws SQLException {
    if (settings.isOther()) {
      settings.connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
    settings.setAutoCommit(false);
    return settings;
  }

  /** For one statement that is a transaction of its own, whose isolation makes no difference. */
  static ConnectionSettings ofSingleStatement(Connection connection) throws SQLException {
    ConnectionSettings settings =
        new ConnectionSettings(connection, Connection.TRANSACTION_READ_COMMITTED);
    settings.setAutoCommit(true);
    return settings;
  }

  /** The connection, ready. */
  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    setAutoCommit(autoCommit);
    if (isOther()) {
      connection.setTransactionIsolation(isolation);
    }
  }

  private void setAutoCommit(boolean wanted) throws SQLException {
    if (connection.getAutoCommit() != wanted) {
      connection.setAutoCommit(wanted);
    }
  }

  private boolean isOther() {
    return isolation != Connection.TRANSACTION_READ_COMMITTED;
  }
}
