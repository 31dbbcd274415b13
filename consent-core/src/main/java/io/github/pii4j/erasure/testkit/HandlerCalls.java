package io.github.pii4j.erasure.testkit;

import io.github.pii4j.erasure.ErasureHandler;
import io.github.pii4j.erasure.Locality;
import io.github.pii4j.erasure.Rehearsal;
import io.github.pii4j.sql.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Calls handlers as a node does: one in the store's database within a transaction, which is not the
 * handler's to end. Used by one thread.
 *
 * @param handlers the instance of each call
 * @param database where the transactions are
 */
record HandlerCalls(Supplier<ErasureHandler> handlers, Optional<DataSource> database) {

  /** What is called. */
  interface Call<R> {
    R to(ErasureHandler handler, Rehearsal context);
  }

  boolean isInDatabase() {
    return handlers.get().locality() == Locality.SAME_DATABASE;
  }

  /** A call whose effect stays. */
  <R> R committed(Rehearsal context, Call<R> call) {
    ErasureHandler handler = handlers.get();
    return isInDatabase()
        ? inTransaction(
            connection -> {
              GuardedConnection guard = GuardedConnection.of(connection);
              R result = guarded(guard, handler, context, call);
              connection.commit();
              return result;
            })
        : call.to(handler, context);
  }

  /** A call that nobody records, since it comes too late: in the database it is undone. */
  <R> void late(Rehearsal context, Call<R> call) {
    try {
      ErasureHandler handler = handlers.get();
      if (isInDatabase()) {
        inTransaction(
            connection -> guarded(GuardedConnection.of(connection), handler, context, call));
      } else {
        call.to(handler, context);
      }
    } catch (RuntimeException e) {
      // that it is refused is as good
    }
  }

  /**
   * A call in the database whose statements fail from the {@code statement}-th on, and whose
   * transaction is undone.
   *
   * @return its answer if there were fewer statements; empty if one failed
   * @throws AssertionError if the handler answers as {@code isDone} although one failed
   */
  <R> Optional<R> crashing(int statement, Rehearsal context, Call<R> call, Predicate<R> isDone) {
    return inTransaction(
        connection -> {
          GuardedConnection guard = GuardedConnection.failingAt(statement, connection);
          Optional<R> answer = Optional.empty();
          try {
            answer = Optional.of(guarded(guard, handlers.get(), context, call));
          } catch (RuntimeException e) {
            if (!guard.hasFailed()) {
              throw e;
            }
          }
          Breach.unless(
              !guard.hasFailed() || answer.filter(isDone).isEmpty(),
              "it said that it was done though a statement failed");
          return guard.hasFailed() ? Optional.empty() : answer;
        });
  }

  private static <R> R guarded(
      GuardedConnection guard, ErasureHandler handler, Rehearsal context, Call<R> call) {
    try {
      return call.to(handler, context.on(guard.connection()));
    } finally {
      Breach.unless(
          !guard.isMeddledWith(), "it ended the transaction, or tried to, which is not its own");
    }
  }

  /** What is done within a transaction. */
  private interface Work<R> {
    R in(Connection connection) throws SQLException;
  }

  /** What is not committed is undone. */
  private <R> R inTransaction(Work<R> work) {
    DataSource source =
        database.orElseThrow(
            () ->
                new IllegalStateException(
                    "a handler in the store's database is checked on(a data source of it)"));
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return work.in(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the test's database failed", SqlFailure.withoutValues(e));
    }
  }
}
