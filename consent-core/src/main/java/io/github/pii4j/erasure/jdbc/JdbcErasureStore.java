package io.github.pii4j.erasure.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.erasure.CaseChange;
import io.github.pii4j.erasure.CaseId;
import io.github.pii4j.erasure.CasePosition;
import io.github.pii4j.erasure.CaseState;
import io.github.pii4j.erasure.Claim;
import io.github.pii4j.erasure.Duty;
import io.github.pii4j.erasure.ErasureCase;
import io.github.pii4j.erasure.ErasureException;
import io.github.pii4j.erasure.ErasureStep;
import io.github.pii4j.erasure.ErasureStore;
import io.github.pii4j.erasure.HoldId;
import io.github.pii4j.erasure.JournalLine;
import io.github.pii4j.erasure.LegalHold;
import io.github.pii4j.erasure.NodeName;
import io.github.pii4j.erasure.OutboxMessage;
import io.github.pii4j.erasure.StepId;
import io.github.pii4j.sql.MigrationException;
import io.github.pii4j.sql.Migrations;
import io.github.pii4j.sql.Scripts;
import io.github.pii4j.sql.SqlFailure;
import io.github.pii4j.sql.Transactions;
import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Keeps erasure cases in a database, where any number of nodes meet.
 *
 * <pre>{@code
 * JdbcErasureStore store = JdbcErasureStore.of(dataSource).migrate();
 * }</pre>
 *
 * <p>What changed a case is there, with its steps, its journal and its outbox, once {@link #commit}
 * returns, as durable as the database is configured to be. Nodes that claim at once get different
 * steps: PostgreSQL and MariaDB pass over what another has locked; H2 applies LIMIT before it
 * passes over anything, so there nodes race for each step, which is fast enough for one or two.
 * Every later write names the fence, so a node that lost its lease changes nothing.
 *
 * <p>In H2, set {@code WRITE_DELAY=0} in the URL: otherwise a process that is killed loses what it
 * committed in the last half second, and a handler outside the database sees a fence again; H2
 * 2.5.252 loses it nevertheless. Give the library a file of its own there: its transactions take
 * turns in a file, since a process that is killed while several write may leave half of one, but
 * the host's do not.
 *
 * <p>Leases are extended and messages read on connections of their own, so a pool needs two more
 * than there are workers; counting again after a calendar change takes up to five for a while.
 * Reads are of the server that the data source reaches: it must not be a replica that lags behind.
 * In MariaDB and MySQL leave {@code useAffectedRows} off, as it is by default. Of a driver's
 * failures only SQLState and vendor code are kept, since its messages quote values. Moments are
 * kept to the microsecond.
 *
 * <p>Non-guarantee: a forgotten reference to a person is deleted, but databases keep what was
 * deleted for a while, in free space, logs, replicas and backups.
 *
 * <p>Tested on PostgreSQL 15, MariaDB 10.11 and H2 2.4; MySQL 8 takes the same statements, which is
 * not tested. Thread-safe; does not close the data source.
 */
public final class JdbcErasureStore implements ErasureStore {

  private static final Migrations MIGRATIONS =
      new Migrations("erasure", new Scripts(JdbcErasureStore.class, "/db/pii4j-erasure", 1));

  private final DataSource dataSource;
  private final StatementStore statements;

  private JdbcErasureStore(DataSource dataSource, StoreTenant tenant) {
    this.dataSource = dataSource;
    this.statements =
        new StatementStore(Transactions.on(dataSource, JdbcErasureStore::unavailable), tenant);
  }

  /** The store in the database that {@code dataSource} connects to; does not connect yet. */
  public static JdbcErasureStore of(DataSource dataSource) {
    return new JdbcErasureStore(requireNonNull(dataSource, "dataSource"), StoreTenant.ONLY);
  }

  /** The same tables, of which it sees and touches only one tenant's rows. */
  public JdbcErasureStore of(StoreTenant tenant) {
    return new JdbcErasureStore(dataSource, requireNonNull(tenant, "tenant"));
  }

  /**
   * Brings the tables up to date. Several nodes may do so at once: they take turns by a row of
   * {@code erasure_migration}, which also has the checksum of every script that was applied. Takes
   * two connections of the pool.
   *
   * @return this store
   * @throws ErasureException if a script was changed after it was applied, if a newer release was
   *     here before, if there are no scripts for this database, or if the database fails; the cause
   *     says what to do
   */
  public JdbcErasureStore migrate() {
    try {
      MIGRATIONS.run(dataSource, InstantSource.system());
      return this;
    } catch (MigrationException e) {
      throw new ErasureException(ErasureException.Code.WRONG_TABLES, e);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /**
   * The same store within a transaction of the host's: what is opened or changed is there for
   * others once the host commits, and never if it rolls back. The store neither commits nor rolls
   * back further than to a savepoint of its own, and leaves the settings of the connection as they
   * are. Meant for opening a case together with the host's own rows, not for claims; who opens one
   * for the same person meanwhile waits for the end of the transaction. At REPEATABLE READ or
   * stricter, a case that was opened after the transaction began is not seen on PostgreSQL: opening
   * another for that person fails until the host begins anew.
   *
   * @param connection with a transaction under way; one view for each transaction
   * @throws IllegalStateException if it is in auto-commit mode
   */
  public ErasureStore joining(Connection connection) {
    return within(requireNonNull(connection, "connection"), statements.tenant());
  }

  static ErasureStore within(Connection connection, StoreTenant tenant) {
    return new StatementStore(
        Transactions.joining(connection, JdbcErasureStore::unavailable), tenant);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the reference has more than 1,000 characters
   */
  @Override
  public Optional<CaseId> open(CaseChange opening, SubjectId subject) {
    return statements.open(opening, subject);
  }

  @Override
  public Optional<ErasureCase> find(CaseId id) {
    return statements.find(id);
  }

  @Override
  public Optional<CaseId> openCase(Pseudonym person) {
    return statements.openCase(person);
  }

  @Override
  public Optional<SubjectId> subject(CaseId id) {
    return statements.subject(id);
  }

  @Override
  public List<ErasureStep> steps(CaseId id) {
    return statements.steps(id);
  }

  @Override
  public List<ErasureCase> findAll(Collection<CaseId> ids) {
    return statements.findAll(ids);
  }

  @Override
  public List<ErasureStep> stepsOfAll(Collection<CaseId> ids) {
    return statements.stepsOfAll(ids);
  }

  @Override
  public Map<CaseId, SubjectId> subjects(Collection<CaseId> ids) {
    return statements.subjects(ids);
  }

  @Override
  public Outcome commit(CaseChange change) {
    return statements.commit(change);
  }

  /**
   * {@inheritDoc}
   *
   * <p>All in one transaction; if one of them is overtaken, in one transaction each.
   */
  @Override
  public List<Outcome> commitAll(List<CaseChange> changes) {
    return statements.commitAll(changes);
  }

  /**
   * {@inheritDoc}
   *
   * <p>The work must leave the connection as it is: open, without auto-commit, neither committed
   * nor rolled back.
   */
  @Override
  public <R> R together(Function<Joint, R> work) {
    return statements.together(work);
  }

  @Override
  public List<ErasureStep> claim(Claim claim) {
    return statements.claim(claim);
  }

  @Override
  public boolean extend(CaseId id, StepId step, long fence, Instant until) {
    return statements.extend(id, step, fence, until);
  }

  @Override
  public int extendAll(Collection<ErasureStep> leased, Instant until) {
    return statements.extendAll(leased, until);
  }

  /**
   * {@inheritDoc}
   *
   * <p>H2 has none of its own: its clock is the process's.
   */
  @Override
  public Optional<Instant> now() {
    return statements.now();
  }

  @Override
  public int reap(Instant now, int most) {
    return statements.reap(now, most);
  }

  @Override
  public List<CaseId> due(Instant now, int most) {
    return statements.due(now, most);
  }

  @Override
  public void postpone(CaseId id, Instant now, Instant until) {
    statements.postpone(id, now, until);
  }

  @Override
  public List<ErasureCase> openCases(CasePosition position, int most) {
    return statements.openCases(position, most);
  }

  @Override
  public Map<CaseState, Long> count() {
    return statements.count();
  }

  @Override
  public List<JournalLine> journal(CaseId id) {
    return statements.journal(id);
  }

  @Override
  public List<OutboxMessage> outbox(int most) {
    return statements.outbox(most);
  }

  @Override
  public void delivered(List<OutboxMessage> messages) {
    statements.delivered(messages);
  }

  @Override
  public boolean take(Duty duty, NodeName node, Instant now, Instant until) {
    return statements.take(duty, node, now, until);
  }

  @Override
  public void place(LegalHold hold) {
    statements.place(hold);
  }

  @Override
  public void release(HoldId id) {
    statements.release(id);
  }

  @Override
  public List<LegalHold> holds() {
    return statements.holds();
  }

  @Override
  public int purge(Instant endedBefore, int most) {
    return statements.purge(endedBefore, most);
  }

  /** No address. */
  @Override
  public String toString() {
    return "JdbcErasureStore";
  }

  private static ErasureException unavailable(SQLException failure) {
    return new ErasureException(
        ErasureException.Code.UNAVAILABLE, SqlFailure.withoutValues(failure));
  }
}
