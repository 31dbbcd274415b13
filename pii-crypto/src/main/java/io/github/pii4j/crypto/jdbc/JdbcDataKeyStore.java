package io.github.pii4j.crypto.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.crypto.DataKeyStore;
import io.github.pii4j.crypto.DataKeyStoreException;
import io.github.pii4j.crypto.KeyId;
import io.github.pii4j.crypto.KeyScope;
import io.github.pii4j.crypto.ScopeKeys;
import io.github.pii4j.crypto.Shredding;
import io.github.pii4j.crypto.StoredKey;
import io.github.pii4j.crypto.jdbc.KeyTables.Head;
import io.github.pii4j.sql.SqlFailure;
import io.github.pii4j.sql.Transactions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps wrapped data keys in a database, for any number of nodes: PostgreSQL, MariaDB (MySQL is
 * expected to work and is not tested) or H2.
 *
 * <p>Three tables, {@code pii4j_key_scope}, {@code pii4j_data_key} and {@code pii4j_shredding}.
 * {@link #migrate()} makes them, or the host's own tool does with the scripts in {@code
 * db/pii4j-crypto/} and {@code postgresql}, {@code mariadb} or {@code h2} on the class path. Names
 * are kept as bytes, so that collations play no part.
 *
 * <p>Every call is one short transaction of its own, at READ COMMITTED, on a connection of the pool
 * that gets its settings back. Give it a data source that does not hand out connections of a
 * transaction under way: a key that a rolled-back transaction takes along leaves its ciphertexts
 * unreadable. Several nodes decide by locking the row of the scope; deadlocks are tried again.
 *
 * <p>Guarantees: durable as the database is configured to be (in PostgreSQL {@code
 * synchronous_commit}, in MariaDB {@code innodb_flush_log_at_trx_commit = 1}); reads are of the
 * server that the data source reaches, so it must not be a replica that lags behind. No message of
 * an exception has a value in it: of the driver's failures only SQLState and vendor code are kept.
 *
 * <p>Non-guarantee: a destroyed key is deleted from its table, but databases keep what was deleted
 * for a while, in free space, logs, replicas and backups. Whoever reads those and has the key that
 * wrapped it has the key.
 *
 * <p>A wrapped key has at most 4,096 bytes. How long a call waits for a lock or an answer, the
 * pool, the driver and the database decide. Tested on PostgreSQL 15, MariaDB 10.11 and H2 2.4.
 * Thread-safe; does not close the data source.
 */
public final class JdbcDataKeyStore implements DataKeyStore {

  static final String NAME = "in the database";

  private static final int LONGEST_WRAPPED = 4096;

  private final Transactions transactions;

  private JdbcDataKeyStore(DataSource dataSource) {
    transactions = Transactions.on(dataSource, JdbcDataKeyStore::unavailable);
  }

  /** The store in the database that {@code dataSource} connects to; does not connect yet. */
  public static JdbcDataKeyStore on(DataSource dataSource) {
    return new JdbcDataKeyStore(requireNonNull(dataSource, "dataSource"));
  }

  /**
   * Makes the tables that are not there yet; several nodes may do so at once.
   *
   * @return this store
   * @throws io.github.pii4j.crypto.DataKeyStoreException if the database does not do it
   * @throws IllegalStateException if there are no scripts for this database
   */
  public JdbcDataKeyStore migrate() {
    transactions.run(
        session -> {
          Migration.run(session);
          return this;
        },
        SqlFailure::isRaceOfTables);
    return this;
  }

  @Override
  public ScopeKeys find(KeyScope scope) {
    return transactions.run(session -> new KeyTables(session).find(scope));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the wrapped key is longer than 4,096 bytes
   */
  @Override
  public boolean add(StoredKey key) {
    requireStorable(key);
    return transactions.run(session -> add(new KeyTables(session), key));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the wrapped key is longer than 4,096 bytes
   */
  @Override
  public boolean rewrap(StoredKey present, StoredKey replacement) {
    requireStorable(replacement);
    requireSameKey(present, replacement);
    return transactions.run(session -> rewrap(new KeyTables(session), present, replacement));
  }

  @Override
  public long reserve(KeyScope scope, KeyId id, int messages) {
    if (messages < 1) {
      throw new IllegalArgumentException("at least 1 message is reserved, not " + messages);
    }
    return transactions.run(session -> new KeyTables(session).reserve(scope, id, messages));
  }

  @Override
  public Shredding shred(KeyScope scope, Instant at) {
    return transactions.run(session -> shred(new KeyTables(session), scope, at));
  }

  @Override
  public void shredAgain(Shredding record) {
    transactions.run(session -> shredAgain(new KeyTables(session), record));
  }

  @Override
  public void readmit(KeyScope scope) {
    transactions.run(session -> new KeyTables(session).readmit(scope));
  }

  @Override
  public List<StoredKey> page(@Nullable StoredKey after, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a page has at least 1 key, not " + limit);
    }
    return transactions.run(session -> new KeyPages(session).page(after, limit));
  }

  @Override
  public List<Shredding> shreddings(Instant since) {
    return transactions.run(session -> new KeyTables(session).recordsSince(since));
  }

  /** No address and no key. */
  @Override
  public String toString() {
    return "JdbcDataKeyStore";
  }

  private static boolean add(KeyTables tables, StoredKey key) throws SQLException {
    long id = Integer.toUnsignedLong(key.id().value());
    Optional<Head> head =
        id == 1 ? Optional.of(tables.lockOrMake(key.scope())) : tables.lock(key.scope());
    boolean isNext = head.isPresent() && head.get().equals(new Head(id, Head.WELCOMING));
    if (isNext) {
      tables.insert(key);
      tables.setHead(key.scope(), new Head(id + 1, Head.WELCOMING));
    }
    return isNext;
  }

  private static boolean rewrap(KeyTables tables, StoredKey present, StoredKey replacement)
      throws SQLException {
    boolean isStillThere = tables.lockKey(present).filter(present::equals).isPresent();
    if (isStillThere) {
      tables.replace(replacement);
    }
    return isStillThere;
  }

  private static Shredding shred(KeyTables tables, KeyScope scope, Instant at) throws SQLException {
    Head head = tables.lockOrMake(scope);
    long lastId = tables.lastId(scope);
    tables.destroyUpTo(scope, lastId);
    tables.setHead(scope, new Head(head.nextId(), Head.REFUSING));
    for (Shredding record : tables.recordsOf(scope)) {
      if (Integer.toUnsignedLong(record.lastId().value()) >= lastId) {
        return record;
      }
    }
    Shredding record = new Shredding(scope, at, Rows.id(lastId));
    tables.record(record);
    return record;
  }

  private static boolean shredAgain(KeyTables tables, Shredding record) throws SQLException {
    KeyScope scope = record.scope();
    Head head = tables.lockOrMake(scope);
    long lastId = Integer.toUnsignedLong(record.lastId().value());
    tables.destroyUpTo(scope, lastId);
    boolean hasLaterKeys = tables.lastId(scope) > 0;
    tables.setHead(
        scope,
        new Head(
            Math.max(head.nextId(), lastId + 1), hasLaterKeys ? head.refusing() : Head.REFUSING));
    boolean isNew = !tables.recordsOf(scope).contains(record);
    if (isNew) {
      tables.record(record);
    }
    return isNew;
  }

  private static void requireStorable(StoredKey key) {
    if (key.wrapped().length > LONGEST_WRAPPED) {
      throw new IllegalArgumentException(
          "a wrapped key has at most " + LONGEST_WRAPPED + " bytes here");
    }
  }

  private static void requireSameKey(StoredKey present, StoredKey replacement) {
    if (!replacement.isSameKeyAs(present)) {
      throw new IllegalArgumentException("the replacement is another key, not the same one anew");
    }
  }

  private static DataKeyStoreException unavailable(SQLException failure) {
    SQLException cause = SqlFailure.withoutValues(failure);
    return SqlFailure.isMissingTable(failure)
        ? DataKeyStoreException.withoutTables(NAME, cause)
        : DataKeyStoreException.unavailable(NAME, cause);
  }
}
