package io.github.pii4j.consent.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.consent.AnswerQuery;
import io.github.pii4j.consent.EventId;
import io.github.pii4j.consent.LedgerException;
import io.github.pii4j.consent.LedgerLine;
import io.github.pii4j.consent.LedgerName;
import io.github.pii4j.consent.LedgerStore;
import io.github.pii4j.consent.LogHead;
import io.github.pii4j.consent.PersonRecord;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.consent.RecordedAnswer;
import io.github.pii4j.consent.SealedBatch;
import io.github.pii4j.consent.SealedLine;
import io.github.pii4j.consent.proof.Tile;
import io.github.pii4j.sql.MigrationException;
import io.github.pii4j.sql.Migrations;
import io.github.pii4j.sql.Scripts;
import io.github.pii4j.sql.SqlFailure;
import io.github.pii4j.sql.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Keeps ledgers in a database, for any number of nodes: PostgreSQL, MariaDB, MySQL or H2.
 *
 * <p>{@link #migrate()} makes the tables, all named {@code consent_...}; or the host's own tool
 * does with the numbered scripts in {@code db/pii4j-consent/} and {@code postgresql}, {@code
 * mariadb} (MySQL, too) or {@code h2} on the class path. A script that was released is never
 * edited, so Flyway and Liquibase can record its checksum.
 *
 * <p>To record one line of somebody who has lines already is one INSERT, which a pool whose
 * connections are in auto-commit mode sends and commits in one exchange. Nothing is locked for
 * others: who comes second for the same person waits for the first one's transaction and is told to
 * read again. Connections get their settings back.
 *
 * <p>{@link #joining} records within a transaction of the host's.
 *
 * <p>Guarantees: what was recorded is durable as the database is configured to be (in PostgreSQL
 * {@code synchronous_commit}, in MariaDB {@code innodb_flush_log_at_trx_commit = 1}). Reads are of
 * the server that the data source reaches, so it must not be a replica that lags behind, nor a
 * cluster in which several servers take writes. Of a driver's failures only SQLState and vendor
 * code are kept, since its messages quote values.
 *
 * <p>Non-guarantee: {@link #forget} deletes a row, but databases keep what was deleted for a while,
 * in free space, logs, replicas and backups; whoever reads those and has the ledger's secret has
 * the person's key.
 *
 * <p>Tested on PostgreSQL 15, MariaDB 10.11 and H2 2.4; MySQL takes the same statements.
 * Thread-safe; does not close the data source.
 */
public final class JdbcLedgerStore implements LedgerStore {

  private static final Migrations MIGRATIONS =
      new Migrations("consent", new Scripts(JdbcLedgerStore.class, "/db/pii4j-consent", 1));

  private final DataSource dataSource;
  private final StatementStore statements;

  private JdbcLedgerStore(DataSource dataSource) {
    this.dataSource = dataSource;
    this.statements =
        new StatementStore(
            Transactions.on(dataSource, JdbcLedgerStore::unavailable), Reads.OF_THEIR_OWN);
  }

  /** The store in the database that {@code dataSource} connects to; does not connect yet. */
  public static JdbcLedgerStore of(DataSource dataSource) {
    return new JdbcLedgerStore(requireNonNull(dataSource, "dataSource"));
  }

  /**
   * Brings the tables up to date. Several nodes may do so at once: they take turns by a row of
   * {@code consent_migration}, which also has the checksum of every script that was applied. Takes
   * two connections of the pool.
   *
   * @return this store
   * @throws LedgerException if a script was changed after it was applied, if a newer release was
   *     here before, if there are no scripts for this database, or if the database fails; the cause
   *     says what to do
   */
  public JdbcLedgerStore migrate() {
    try {
      MIGRATIONS.run(dataSource, InstantSource.system());
      return this;
    } catch (MigrationException e) {
      throw new LedgerException(LedgerException.Code.WRONG_TABLES, e);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /**
   * The same store within a transaction of the host's, for {@code ledger.in(store.joining(c))}:
   * what is recorded is there for others once the host commits, and never if it rolls back. The
   * store neither commits nor rolls back further than to a savepoint of its own, and leaves the
   * settings of the connection as they are.
   *
   * <p>Who records for the same person meanwhile waits for the end of the transaction. At READ
   * COMMITTED, as PostgreSQL and H2 begin, and in MariaDB at REPEATABLE READ, too, a line of
   * somebody faster is read and followed. At a stricter level the database shows no newer lines:
   * {@link LedgerException.Code#OVERTAKEN} tells the host to repeat its transaction, and so does
   * {@link LedgerException.Code#UNAVAILABLE} after a deadlock.
   *
   * @param connection with a transaction under way; one view for each transaction
   * @throws IllegalStateException if it is in auto-commit mode
   */
  public LedgerStore joining(Connection connection) {
    return new StatementStore(
        Transactions.joining(
            requireNonNull(connection, "connection"), JdbcLedgerStore::unavailable),
        new JoinedReads());
  }

  @Override
  public List<LedgerLine> lines(LedgerName ledger, Pseudonym person, long above) {
    return statements.lines(ledger, person, above);
  }

  @Override
  public Optional<LedgerLine> line(LedgerName ledger, EventId id) {
    return statements.line(ledger, id);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if a text, or what is personal about a line, has more than
   *     1,048,576 bytes
   */
  @Override
  public Outcome add(Addition addition) {
    return statements.add(addition);
  }

  /**
   * {@inheritDoc}
   *
   * <p>All in one transaction, in batches; if one of them is known or overtaken, in one transaction
   * each. In PostgreSQL the driver's {@code reWriteBatchedInserts=true} makes batches faster.
   */
  @Override
  public List<Outcome> addAll(List<Addition> additions) {
    return statements.addAll(additions);
  }

  @Override
  public Optional<PersonRecord> person(LedgerName ledger, Pseudonym person) {
    return statements.person(ledger, person);
  }

  @Override
  public List<LedgerLine> unsealed(LedgerName ledger, int most) {
    return statements.unsealed(ledger, most);
  }

  @Override
  public LogHead head(LedgerName ledger) {
    return statements.head(ledger);
  }

  @Override
  public Sealing seal(SealedBatch batch) {
    return statements.seal(batch);
  }

  @Override
  public List<SealedLine> sealed(LedgerName ledger, long fromSequence, int most) {
    return statements.sealed(ledger, fromSequence, most);
  }

  @Override
  public Optional<SealedLine> sealed(LedgerName ledger, EventId id) {
    return statements.sealed(ledger, id);
  }

  @Override
  public Optional<Tile> tile(LedgerName ledger, int level, long index) {
    return statements.tile(ledger, level, index);
  }

  @Override
  public boolean hasAnswers(LedgerName ledger, Pseudonym person, Set<RecordedAnswer> answers) {
    return statements.hasAnswers(ledger, person, answers);
  }

  @Override
  public List<Pseudonym> people(AnswerQuery query) {
    return statements.people(query);
  }

  @Override
  public void forget(LedgerName ledger, Pseudonym person) {
    statements.forget(ledger, person);
  }

  /** No address. */
  @Override
  public String toString() {
    return "JdbcLedgerStore";
  }

  private static LedgerException unavailable(SQLException failure) {
    return new LedgerException(LedgerException.Code.UNAVAILABLE, SqlFailure.withoutValues(failure));
  }
}
