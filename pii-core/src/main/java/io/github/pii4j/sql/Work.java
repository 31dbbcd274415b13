package io.github.pii4j.sql;

import java.sql.SQLException;

/**
 * What is to be done in a database, possibly more than once.
 *
 * @param <R> what it gives
 */
@FunctionalInterface
public interface Work<R> {

  /** Does it. */
  R in(Session session) throws SQLException;
}
