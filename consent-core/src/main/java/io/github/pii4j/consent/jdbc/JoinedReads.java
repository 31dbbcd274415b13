package io.github.pii4j.consent.jdbc;

import io.github.pii4j.sql.Session;
import java.sql.SQLException;
import java.util.Set;

/**
 * Reads within a transaction of the host's. MariaDB begins at REPEATABLE READ, where a query shows
 * what was there at the transaction's first one, unless it locks the rows; so once somebody was
 * faster, queries lock. Used by one thread.
 */
final class JoinedReads implements Reads {

  private static final Set<String> REPEATING = Set.of("MariaDB", "MySQL");

  private boolean overtaken;

  @Override
  public String locking(Session session) throws SQLException {
    boolean needsLock = overtaken && REPEATING.contains(session.databaseProduct());
    return needsLock ? " LOCK IN SHARE MODE" : "";
  }

  @Override
  public void wereOvertaken() {
    overtaken = true;
  }
}
