package io.github.pii4j.crypto.jdbc;

import io.github.pii4j.crypto.CryptoException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * Short transactions at READ COMMITTED on connections of a pool, which get them back as they were.
 *
 * <p>Work that collided with another transaction is done again from its beginning.
 */
final class Transactions {

  private static final int ATTEMPTS = 10;

  private final DataSource dataSource;
  private final Function<SQLException, CryptoException> unavailable;

  /** What the database does not do is told by an exception of {@code unavailable}. */
  Transactions(DataSource dataSource, Function<SQLException, CryptoException> unavailable) {
    this.dataSource = dataSource;
    this.unavailable = unavailable;
  }

  /** What is to be done, possibly more than once. */
  interface Work<R> {
    R in(Session session) throws SQLException;
  }

  /**
   * What the work gives.
   *
   * @throws CryptoException if the database does not do it
   */
  <R> R run(Work<R> work) {
    return run(work, SqlFailure::isCollision);
  }

  <R> R run(Work<R> work, Predicate<SQLException> isWorthAnotherAttempt) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !isWorthAnotherAttempt.test(e)) {
          throw unavailable.apply(e);
        }
      }
    }
  }

  private <R> R once(Work<R> work) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        ConnectionSettings settings = new ConnectionSettings(connection)) {
      return committed(settings.connection(), work);
    }
  }

  private static <R> R committed(Connection connection, Work<R> work) throws SQLException {
    try {
      R result = work.in(new Session(connection));
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(connection, e); // or giving the connection back would commit what was half done
      throw e;
    }
  }

  private static void rollBack(Connection connection, Throwable reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(SqlFailure.withoutValues(e));
    }
  }
}
