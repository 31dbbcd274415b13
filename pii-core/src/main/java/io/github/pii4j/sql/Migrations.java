package io.github.pii4j.sql;

import io.github.pii4j.sql.Session.Ending;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Brings the tables of a module up to date, one numbered script after the other.
 *
 * <p>What was applied is recorded in {@code PREFIX_migration} with the SHA-256 of the script's
 * text. Row 0 of that table is a lock: nodes that start at once take turns, and the later ones find
 * nothing left to do. It is held on one connection while the scripts run on another, because
 * MariaDB and H2 commit whenever they make a table.
 *
 * @param prefix of the tables' names
 * @param scripts what to run
 */
public record Migrations(String prefix, Scripts scripts) {

  private static final int ATTEMPTS = 10;
  private static final int LOCK = 0;

  /**
   * Runs what was not run yet.
   *
   * @param dataSource gives two connections at once
   * @param clock when that was
   * @throws MigrationException if the database is not what the scripts lead to
   * @throws SQLException if the database fails; its message may quote values
   */
  public void run(DataSource dataSource, InstantSource clock) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        lockAndApply(dataSource, clock);
        return;
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !isWorthAnotherAttempt(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean isWorthAnotherAttempt(SQLException failure) {
    return SqlFailure.isRaceOfTables(failure) || SqlFailure.isLockTimeout(failure);
  }

  private void lockAndApply(DataSource dataSource, InstantSource clock) throws SQLException {
    try (Connection first = dataSource.getConnection();
        ConnectionSettings locking = ConnectionSettings.ofTransaction(first)) {
      try {
        lock(locking.connection());
        apply(dataSource, clock);
      } finally {
        first.rollback();
      }
    }
  }

  private void lock(Connection connection) throws SQLException {
    Session session = new Session(connection, Ending.OURS);
    session.execute(
        "CREATE TABLE IF NOT EXISTS "
            + table()
            + " (number INT NOT NULL PRIMARY KEY, checksum VARCHAR(64) NOT NULL,"
            + " applied_at BIGINT NOT NULL)");
    connection.commit();
    if (session.number("SELECT COUNT(*) FROM " + table() + " WHERE number = ?", LOCK) == 0) {
      record(session, LOCK, "lock", Instant.EPOCH);
      connection.commit();
    }
    session.number("SELECT number FROM " + table() + " WHERE number = ? FOR UPDATE", LOCK);
  }

  private void apply(DataSource dataSource, InstantSource clock) throws SQLException {
    try (Connection second = dataSource.getConnection();
        ConnectionSettings settings = ConnectionSettings.ofTransaction(second)) {
      try {
        apply(settings.connection(), clock);
      } finally {
        second.rollback();
      }
    }
  }

  private void apply(Connection connection, InstantSource clock) throws SQLException {
    Session session = new Session(connection, Ending.OURS);
    List<Script> all = scripts.scripts(session.databaseProduct());
    Map<Integer, String> applied = applied(session);
    check(all, applied);
    for (Script script : all) {
      if (!applied.containsKey(script.number())) {
        for (String statement : script.statements()) {
          session.execute(statement);
        }
        record(session, script.number(), script.checksum(), clock.instant());
        connection.commit();
      }
    }
  }

  private void check(List<Script> all, Map<Integer, String> applied) {
    for (Script script : all) {
      String checksum = applied.getOrDefault(script.number(), script.checksum());
      if (!checksum.equals(script.checksum())) {
        throw MigrationException.changed(table(), script.number());
      }
    }
    int newest = applied.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (newest > all.size()) {
      throw MigrationException.newer(table(), newest, all.size());
    }
  }

  private Map<Integer, String> applied(Session session) throws SQLException {
    Map<Integer, String> applied = new HashMap<>();
    session.list(
        "SELECT number, checksum FROM " + table() + " WHERE number > ?",
        row -> applied.put(row.getInt("number"), row.getString("checksum")),
        LOCK);
    return applied;
  }

  private void record(Session session, int number, String checksum, Instant at)
      throws SQLException {
    session.update(
        "INSERT INTO " + table() + " (number, checksum, applied_at) VALUES (?, ?, ?)",
        number,
        checksum,
        ChronoUnit.MICROS.between(Instant.EPOCH, at));
  }

  private String table() {
    return prefix + "_migration";
  }
}
