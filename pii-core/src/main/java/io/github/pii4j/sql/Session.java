package io.github.pii4j.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Statements on one connection. Not thread-safe, as a connection is not. */
public final class Session {

  private final Connection connection;
  private final Ending ending;

  /** Who ends the transaction. */
  enum Ending {
    /** The work, at any moment, and its caller after it. */
    OURS,
    /** Somebody else. */
    THEIRS
  }

  Session(Connection connection, Ending ending) {
    this.connection = connection;
    this.ending = ending;
  }

  /**
   * What the columns of a result are.
   *
   * @param <R> in which type
   */
  @FunctionalInterface
  public interface ColumnReader<R> {

    /** Reads the names and types. */
    R read(ResultSetMetaData columns) throws SQLException;
  }

  /**
   * What a row of a result says.
   *
   * @param <R> in which type
   */
  @FunctionalInterface
  public interface RowReader<R> {

    /** Reads the row that the result is at. */
    R read(ResultSet row) throws SQLException;
  }

  /** All rows, in their order. */
  public <R> List<R> list(String sql, RowReader<R> reader, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<R> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    }
  }

  /** The first row. */
  public <R> Optional<R> first(String sql, RowReader<R> reader, Object... parameters)
      throws SQLException {
    return list(sql, reader, parameters).stream().findFirst();
  }

  /** The number in the only column of the only row; 0 if it is null or there is no row. */
  public long number(String sql, Object... parameters) throws SQLException {
    return first(sql, row -> row.getLong(1), parameters).orElse(0L);
  }

  /** How many rows were changed. */
  public int update(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  /** The same statement for many rows; how many of them were changed. */
  public int batch(String sql, List<Object[]> rows) throws SQLException {
    if (rows.isEmpty()) {
      return 0;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] parameters : rows) {
        set(statement, parameters);
        statement.addBatch();
      }
      return IntStream.of(statement.executeBatch()).map(Session::changed).sum();
    }
  }

  /** A statement without parameters, such as one that makes a table. */
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** What the columns of a query are. */
  public <R> R describe(String sql, ColumnReader<R> reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      return reader.read(rows.getMetaData());
    }
  }

  /**
   * Ends the transaction and begins another one.
   *
   * @throws IllegalStateException if it is the host's
   */
  public void commit() throws SQLException {
    checkThatItIsOurs();
    connection.commit();
  }

  /**
   * Gives the transaction up and begins another one.
   *
   * @throws IllegalStateException if it is the host's
   */
  public void rollback() throws SQLException {
    checkThatItIsOurs();
    connection.rollback();
  }

  private void checkThatItIsOurs() {
    if (ending == Ending.THEIRS) {
      throw new IllegalStateException("the transaction is the host's to end");
    }
  }

  /** What the database calls itself. */
  public String databaseProduct() throws SQLException {
    return connection.getMetaData().getDatabaseProductName();
  }

  /** The connection, for others who take part in the transaction and do not end it. */
  public Connection connection() {
    return connection;
  }

  private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      set(statement, parameters);
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  /** A driver that sends many rows at once does not always learn of each. */
  private static int changed(int count) {
    return count == Statement.SUCCESS_NO_INFO ? 1 : count;
  }
}
