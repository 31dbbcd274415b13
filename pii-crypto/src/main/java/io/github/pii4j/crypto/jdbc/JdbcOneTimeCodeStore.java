package io.github.pii4j.crypto.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.crypto.CodeSlot;
import io.github.pii4j.crypto.OneTimeCodeStore;
import io.github.pii4j.crypto.OneTimeCodeStoreException;
import io.github.pii4j.crypto.StoredCode;
import io.github.pii4j.sql.Session;
import io.github.pii4j.sql.SqlFailure;
import io.github.pii4j.sql.Transactions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps one-time codes in a database, for any number of nodes: PostgreSQL, MariaDB (MySQL is
 * expected to work and is not tested) or H2.
 *
 * <p>One table, {@code pii4j_one_time_code}. {@link #migrate()} makes it, or the host's own tool
 * does with the scripts in {@code db/pii4j-crypto/} and {@code postgresql}, {@code mariadb} or
 * {@code h2} on the class path.
 *
 * <p>Every call is one short transaction of its own, at READ COMMITTED, on a connection of the pool
 * that gets its settings back. Give it a data source that does not hand out connections of a
 * transaction under way: an attempt must stay counted, and a code used, though the host's
 * transaction is rolled back. Several nodes decide by a conditional update of one row.
 *
 * <p>Reads are of the server that the data source reaches. A replica that lags behind costs turns
 * and refuses right codes, but accepts none twice. No message of an exception has a value in it: of
 * the driver's failures only SQLState and vendor code are kept. Thread-safe; does not close the
 * data source.
 */
public final class JdbcOneTimeCodeStore implements OneTimeCodeStore {

  static final String NAME = "in the database";

  private final Transactions transactions;

  private JdbcOneTimeCodeStore(DataSource dataSource) {
    transactions = Transactions.on(dataSource, JdbcOneTimeCodeStore::unavailable);
  }

  /** The store in the database that {@code dataSource} connects to; does not connect yet. */
  public static JdbcOneTimeCodeStore on(DataSource dataSource) {
    return new JdbcOneTimeCodeStore(requireNonNull(dataSource, "dataSource"));
  }

  /**
   * Makes the tables of this library that are not there yet; several nodes may do so at once.
   *
   * @return this store
   * @throws OneTimeCodeStoreException if the database does not do it
   * @throws IllegalStateException if there are no scripts for this database
   */
  public JdbcOneTimeCodeStore migrate() {
    transactions.run(
        session -> {
          Migration.run(session);
          return this;
        },
        SqlFailure::isRaceOfTables);
    return this;
  }

  @Override
  public Optional<StoredCode> find(CodeSlot slot) {
    return transactions.run(session -> new CodeTable(session).find(slot));
  }

  @Override
  public boolean add(StoredCode first) {
    return transactions.run(session -> add(session, first));
  }

  @Override
  public boolean replace(StoredCode present, StoredCode next) {
    if (!present.slot().equals(next.slot())) {
      throw new IllegalArgumentException("the code to put in is of another slot");
    }
    return transactions.run(session -> new CodeTable(session).replace(present, next));
  }

  /**
   * {@inheritDoc}
   *
   * <p>In one transaction: a limit of a few hundred keeps it short.
   */
  @Override
  public int purgeExpired(Instant now, int limit) {
    return transactions.run(session -> new CodeTable(session).purge(now, limit));
  }

  /** No address and no code. */
  @Override
  public String toString() {
    return "JdbcOneTimeCodeStore";
  }

  private static boolean add(Session session, StoredCode first) throws SQLException {
    try {
      new CodeTable(session).insert(first);
      return true;
    } catch (SQLException e) {
      if (!SqlFailure.isDuplicate(e)) {
        throw e;
      }
      session.rollback();
      return false;
    }
  }

  private static OneTimeCodeStoreException unavailable(SQLException failure) {
    return OneTimeCodeStoreException.unavailable(NAME, SqlFailure.withoutValues(failure));
  }
}
