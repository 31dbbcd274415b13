package io.github.pii4j.sql;

import io.github.pii4j.sql.Session.Ending;
import io.github.pii4j.sql.Turn.Attempt;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Transactions of its own on connections of a pool. */
record PooledTransactions(Pool pool, Function<SQLException, ? extends RuntimeException> failure)
    implements Transactions {

  private static final int ATTEMPTS = 10;

  @Override
  public <R> R run(Work<R> work) {
    return run(work, SqlFailure::isCollision);
  }

  @Override
  public <R> R run(Work<R> work, Predicate<SQLException> isWorthAnotherAttempt) {
    return repeated(() -> inTransaction(work), isWorthAnotherAttempt);
  }

  @Override
  public <R> R read(Work<R> work) {
    return repeated(
        () -> {
          try (Connection connection = pool.connection()) {
            return single(connection, work);
          }
        });
  }

  @Override
  public <R> Optional<R> unlessDuplicate(Work<R> work) {
    return repeated(() -> emptyIfDuplicate(() -> inTransaction(work)));
  }

  @Override
  public <R> Optional<R> singleUnlessDuplicate(Work<R> statement) {
    return repeated(() -> emptyIfDuplicate(() -> inItsTurn(statement)));
  }

  private <R> R repeated(Attempt<R> attempt) {
    return repeated(attempt, SqlFailure::isCollision);
  }

  private <R> R repeated(Attempt<R> attempt, Predicate<SQLException> isWorthAnother) {
    for (int count = 1; ; count++) {
      try {
        return Uninterrupted.make(attempt);
      } catch (SQLException e) {
        if (count == ATTEMPTS || !isWorthAnother.test(e)) {
          throw failure.apply(e);
        }
      }
    }
  }

  private static <R> Optional<R> emptyIfDuplicate(Attempt<R> attempt) throws SQLException {
    try {
      return Optional.of(attempt.make());
    } catch (SQLException e) {
      if (SqlFailure.isDuplicate(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private <R> R inItsTurn(Work<R> statement) throws SQLException {
    return pool.turn()
        .take(
            () -> {
              try (Connection connection = pool.connection()) {
                return single(connection, statement);
              }
            });
  }

  private static <R> R single(Connection connection, Work<R> statement) throws SQLException {
    try (ConnectionSettings settings = ConnectionSettings.ofSingleStatement(connection)) {
      return statement.in(new Session(settings.connection(), Ending.OURS));
    }
  }

  private <R> R inTransaction(Work<R> work) throws SQLException {
    return pool.turn()
        .take(
            () -> {
              try (Connection connection = pool.connection()) {
                return inTransaction(connection, work);
              }
            });
  }

  private <R> R inTransaction(Connection connection, Work<R> work) throws SQLException {
    try (ConnectionSettings settings = ConnectionSettings.ofTransaction(connection, pool)) {
      return committed(settings.connection(), work);
    }
  }

  private static <R> R committed(Connection connection, Work<R> work) throws SQLException {
    try {
      R result = work.in(new Session(connection, Ending.OURS));
      return Uninterrupted.make(
          () -> {
            connection.commit();
            return result;
          });
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
