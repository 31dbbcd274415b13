package io.github.pii4j.sql;

import io.github.pii4j.sql.Session.Ending;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Work within a transaction of the host's. */
record JoinedTransaction(
    Connection connection, Function<SQLException, ? extends RuntimeException> failure)
    implements Transactions {

  static JoinedTransaction of(
      Connection connection, Function<SQLException, ? extends RuntimeException> failure) {
    try {
      if (connection.getAutoCommit()) {
        throw new IllegalStateException(
            "the connection is in auto-commit mode, so there is no transaction to join:"
                + " call setAutoCommit(false) first");
      }
    } catch (SQLException e) {
      throw failure.apply(e);
    }
    return new JoinedTransaction(connection, failure);
  }

  @Override
  public <R> R run(Work<R> work) {
    try {
      return saved(work);
    } catch (SQLException e) {
      throw failure.apply(e);
    }
  }

  /** What collides within the host's transaction is the host's to do again. */
  @Override
  public <R> R run(Work<R> work, Predicate<SQLException> isWorthAnotherAttempt) {
    return run(work);
  }

  @Override
  public <R> R read(Work<R> work) {
    try {
      return Uninterrupted.make(() -> work.in(new Session(connection, Ending.THEIRS)));
    } catch (SQLException e) {
      throw failure.apply(e);
    }
  }

  @Override
  public <R> Optional<R> unlessDuplicate(Work<R> work) {
    try {
      return Optional.of(saved(work));
    } catch (SQLException e) {
      if (SqlFailure.isDuplicate(e)) {
        return Optional.empty();
      }
      throw failure.apply(e);
    }
  }

  @Override
  public <R> Optional<R> singleUnlessDuplicate(Work<R> statement) {
    return unlessDuplicate(statement);
  }

  /** What fails is undone, so that the host can go on with its transaction. */
  private <R> R saved(Work<R> work) throws SQLException {
    return Uninterrupted.make(() -> savedUninterrupted(work));
  }

  private <R> R savedUninterrupted(Work<R> work) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      R result = work.in(new Session(connection, Ending.THEIRS));
      connection.releaseSavepoint(before);
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(before, e);
      throw e;
    }
  }

  /** Where the database gave up the whole transaction, there is no savepoint to go back to. */
  private void rollBack(Savepoint before, Throwable reason) {
    try {
      connection.rollback(before);
    } catch (SQLException e) {
      reason.addSuppressed(SqlFailure.withoutValues(e));
    }
  }
}
