package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.sql.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Sees to it that what others do in a transaction is done as a whole, though databases end one on
 * their own to solve a deadlock. PostgreSQL then refuses whatever comes next; MariaDB begins
 * another one without a word, in which a handler that went on would have half of its effect.
 */
record WholeTransaction(Connection connection, Savepoint beginning) {

  /** For "the transaction was rolled back, serialization failure", in the words of SQL. */
  private static final String ROLLED_BACK = "40001";

  /** Of PostgreSQL: something failed before, and whoever did it went on as if nothing had. */
  private static final String FAILED_BEFORE = "25P02";

  static WholeTransaction begin(Connection connection) throws SQLException {
    return new WholeTransaction(connection, connection.setSavepoint());
  }

  /**
   * Does the work.
   *
   * @throws SQLException the collision, if that is or may be why the work failed
   */
  <R> R showingCollisions(Supplier<R> work) throws SQLException {
    try {
      return work.get();
    } catch (RuntimeException e) {
      Optional<SQLException> collision = collision(e);
      if (collision.isPresent()) {
        throw collision.get();
      }
      throw e;
    }
  }

  private static Optional<SQLException> collision(Throwable failure) {
    return Stream.iterate(failure, one -> one != null, Throwable::getCause)
        .limit(50)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .flatMap(one -> asCollision(one).stream())
        .findFirst();
  }

  private static Optional<SQLException> asCollision(SQLException failure) {
    if (FAILED_BEFORE.equals(failure.getSQLState())) {
      return Optional.of(ended(failure));
    }
    return Optional.of(failure).filter(SqlFailure::isCollision);
  }

  private static SQLException ended(SQLException failure) {
    return new SQLException(
        "the transaction was ended meanwhile", ROLLED_BACK, SqlFailure.withoutValues(failure));
  }

  /**
   * Whether it is the same transaction still.
   *
   * @throws SQLException a collision, if it is not
   */
  void requireStillThere() throws SQLException {
    try {
      connection.releaseSavepoint(beginning);
    } catch (SQLException e) {
      throw ended(e);
    }
  }
}
