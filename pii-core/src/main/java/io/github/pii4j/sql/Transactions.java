package io.github.pii4j.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * Where work is done: in short transactions of its own, or within one of the host's.
 *
 * <p>What the database does not do is told by an exception that the module makes; no message in it
 * may come from a driver, which quotes values: see {@link SqlFailure#withoutValues}.
 */
public sealed interface Transactions permits PooledTransactions, JoinedTransaction {

  /**
   * Transactions at READ COMMITTED on connections of a pool, which gets them back as they were.
   * Work that collided with another transaction is done again from its beginning. Takes all
   * connections to be of the same database and, on PostgreSQL, once one was at READ COMMITTED, all
   * to be. A thread that was interrupted before works on, and is interrupted afterwards.
   * Thread-safe.
   *
   * @param failure makes the module's exception
   */
  static Transactions on(
      DataSource dataSource, Function<SQLException, ? extends RuntimeException> failure) {
    return new PooledTransactions(new Pool(dataSource), failure);
  }

  /**
   * Work within a transaction that is under way on {@code connection}: it is neither committed nor
   * rolled back, except to a savepoint of the work's own, and the connection's settings stay. Used
   * by one thread, as the connection is.
   *
   * @param failure makes the module's exception
   * @throws IllegalStateException if the connection is in auto-commit mode
   */
  static Transactions joining(
      Connection connection, Function<SQLException, ? extends RuntimeException> failure) {
    return JoinedTransaction.of(connection, failure);
  }

  /** Does all of it, or nothing. */
  <R> R run(Work<R> work);

  /**
   * The same, done again from its beginning after other failures, too, where it may be.
   *
   * @param isWorthAnotherAttempt after which
   */
  <R> R run(Work<R> work, Predicate<SQLException> isWorthAnotherAttempt);

  /** Asks one question, which changes nothing. */
  <R> R read(Work<R> work);

  /**
   * Does all of it, or nothing if it would have made a second row with what is unique.
   *
   * @return empty if there is such a row
   */
  <R> Optional<R> unlessDuplicate(Work<R> work);

  /**
   * The same for work that is a single statement: one exchange with the server, if the pool's
   * connections are in auto-commit mode.
   */
  <R> Optional<R> singleUnlessDuplicate(Work<R> statement);
}
