package io.github.pii4j.rights.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.rights.RequestId;
import io.github.pii4j.rights.RequestPosition;
import io.github.pii4j.rights.RequestStore;
import io.github.pii4j.rights.RightsException;
import io.github.pii4j.rights.RightsRequest;
import io.github.pii4j.rights.SubjectRef;
import io.github.pii4j.sql.MigrationException;
import io.github.pii4j.sql.Migrations;
import io.github.pii4j.sql.Scripts;
import io.github.pii4j.sql.SqlFailure;
import io.github.pii4j.sql.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Keeps requests in a database, for any number of nodes: PostgreSQL, MariaDB, MySQL or H2.
 *
 * <pre>{@code
 * JdbcRequestStore store = JdbcRequestStore.of(dataSource, RequestKeys.of(secret)).migrate();
 * RightsDesk desk = RightsDesk.builder(store, policy).stores(accounts).registration("register").build();
 * }</pre>
 *
 * <p>Who asks and for what is sealed; the columns have dates, steps and keyed hashes only. The
 * calendar that a due date was counted in is kept once, so that the date can be explained for as
 * long as the request is there. {@link #migrate()} makes the tables, all named {@code rights_...};
 * or the host's own tool does with the numbered scripts in {@code db/pii4j-rights/} on the class
 * path.
 *
 * <p>What was written is as durable as the database is configured to be. Reads are of the server
 * that the data source reaches, so it must not be a replica that lags behind. In MariaDB and MySQL
 * leave {@code useAffectedRows} off, as it is by default. Of a driver's failures only SQLState and
 * vendor code are kept, since its messages quote values.
 *
 * <p>Tested on PostgreSQL 15, MariaDB 10.11 and H2 2.4; MySQL takes the same statements, which is
 * not tested. Thread-safe; does not close the data source.
 */
public final class JdbcRequestStore implements RequestStore {

  private static final Migrations MIGRATIONS =
      new Migrations("rights", new Scripts(JdbcRequestStore.class, "/db/pii4j-rights", 1));

  private final DataSource dataSource;
  private final StatementStore statements;

  private JdbcRequestStore(DataSource dataSource, RequestKeys keys) {
    this.dataSource = dataSource;
    this.statements =
        StatementStore.over(
            Transactions.on(dataSource, JdbcRequestStore::unavailable), keys, new KeptCalendars());
  }

  /** The store in the database that {@code dataSource} connects to; does not connect yet. */
  public static JdbcRequestStore of(DataSource dataSource, RequestKeys keys) {
    return new JdbcRequestStore(
        requireNonNull(dataSource, "dataSource"), requireNonNull(keys, "keys"));
  }

  /**
   * Brings the tables up to date. Several nodes may do so at once: they take turns by a row of
   * {@code rights_migration}, which also has the checksum of every script that was applied. Takes
   * two connections of the pool.
   *
   * @return this store
   * @throws RightsException WRONG_TABLES if a script was changed after it was applied, if a newer
   *     release was here before, or if there are no scripts for this database, and the cause says
   *     what to do; UNAVAILABLE
   */
  public JdbcRequestStore migrate() {
    try {
      MIGRATIONS.run(dataSource, InstantSource.system());
      return this;
    } catch (MigrationException e) {
      throw new RightsException(RightsException.Code.WRONG_TABLES, e);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /**
   * The same store within a transaction of the host's, for {@code desk.in(store.joining(c))}: what
   * is recorded is there for others once the host commits, and never if it rolls back. The store
   * neither commits nor rolls back further than to a savepoint of its own, and leaves the settings
   * of the connection as they are. Who records the same wish of the same person waits for the end
   * of the transaction.
   *
   * @param connection with a transaction under way; one view for each transaction
   * @throws IllegalStateException if it is in auto-commit mode
   */
  public RequestStore joining(Connection connection) {
    return StatementStore.over(
        Transactions.joining(
            requireNonNull(connection, "connection"), JdbcRequestStore::unavailable),
        statements.keys(),
        statements.calendars());
  }

  @Override
  public RightsRequest keep(RightsRequest request) {
    return statements.keep(request);
  }

  @Override
  public Optional<RightsRequest> find(RequestId id) {
    return statements.find(id);
  }

  @Override
  public boolean replace(RightsRequest later) {
    return statements.replace(later);
  }

  @Override
  public boolean replace(RightsRequest later, Consumer<List<RightsRequest>> check) {
    return statements.replace(later, check);
  }

  /**
   * {@inheritDoc}
   *
   * @throws RightsException UNREADABLE if one of them was damaged: what a person is shown is whole
   */
  @Override
  public List<RightsRequest> of(SubjectRef subject) {
    return statements.of(subject);
  }

  /**
   * {@inheritDoc}
   *
   * <p>One that was damaged keeps nobody else's from being done in time: it is passed over, and the
   * log names it as an error each time.
   */
  @Override
  public List<RightsRequest> open(RequestPosition after, int most) {
    return statements.open(after, most);
  }

  /**
   * Writes requests again with the secret that writes now, which were written with one that is only
   * read: see {@link RequestKeys}. Nothing else about them changes. Any node may do it at any time.
   * What was damaged stays as it is, and is counted.
   *
   * @param most how many at once, in one transaction
   * @return what was done; once nothing is written, the other secrets are needed no longer
   */
  public Resealed reseal(int most) {
    return statements.reseal(most);
  }

  /**
   * Deletes requests that ended before then, oldest first. They prove that rights were granted in
   * time: how long that must be shown is the host's to set, with counsel.
   *
   * @param most how many at once
   * @return how many there were
   */
  public int purge(Instant endedBefore, int most) {
    return statements.purge(endedBefore, most);
  }

  /** No address, no key. */
  @Override
  public String toString() {
    return "JdbcRequestStore";
  }

  static RightsException unavailable(SQLException failure) {
    return new RightsException(RightsException.Code.UNAVAILABLE, SqlFailure.withoutValues(failure));
  }
}
