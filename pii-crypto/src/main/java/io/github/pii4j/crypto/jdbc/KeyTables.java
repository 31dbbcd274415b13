package io.github.pii4j.crypto.jdbc;

import static io.github.pii4j.crypto.jdbc.Rows.millis;
import static io.github.pii4j.crypto.jdbc.Rows.name;
import static io.github.pii4j.crypto.jdbc.Rows.number;
import static io.github.pii4j.crypto.jdbc.Rows.tenant;

import io.github.pii4j.crypto.KeyId;
import io.github.pii4j.crypto.KeyScope;
import io.github.pii4j.crypto.ScopeKeys;
import io.github.pii4j.crypto.Shredding;
import io.github.pii4j.crypto.StoredKey;
import io.github.pii4j.sql.Session;
import io.github.pii4j.sql.SqlFailure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements on the three tables, within one transaction. */
final class KeyTables {

  private static final KeyId FIRST = new KeyId(1);
  private static final ScopeKeys UNHEARD = new ScopeKeys(List.of(), FIRST, false);

  private final Session session;

  KeyTables(Session session) {
    this.session = session;
  }

  /** What is known of a scope beside its keys. */
  record Head(long nextId, long refusing) {

    static final long WELCOMING = 0;
    static final long REFUSING = 1;

    static Head read(ResultSet row) throws SQLException {
      return new Head(row.getLong("next_id"), row.getLong("refusing"));
    }
  }

  /** In one statement, so that head and keys are of one moment. */
  ScopeKeys find(KeyScope scope) throws SQLException {
    List<StoredKey> keys = new ArrayList<>();
    List<Head> heads =
        session.list(
            "SELECT s.next_id, s.refusing,"
                + " k.id, k.algorithm, k.created_at, k.kek, k.wrapped"
                + " FROM pii4j_key_scope s LEFT JOIN pii4j_data_key k"
                + " ON k.tenant = s.tenant AND k.scope_name = s.scope_name"
                + " WHERE s.tenant = ? AND s.scope_name = ? ORDER BY k.id",
            row -> headAndKey(row, scope, keys),
            tenant(scope),
            name(scope));
    return heads.isEmpty() ? UNHEARD : toScopeKeys(heads.get(0), keys);
  }

  /** The head of a scope, which no other transaction changes until the end of this one. */
  Optional<Head> lock(KeyScope scope) throws SQLException {
    return session.first(
        "SELECT next_id, refusing FROM pii4j_key_scope"
            + " WHERE tenant = ? AND scope_name = ? FOR UPDATE",
        Head::read,
        tenant(scope),
        name(scope));
  }

  /** Of a scope never heard of, a head is made first, in a transaction of its own. */
  Head lockOrMake(KeyScope scope) throws SQLException {
    Optional<Head> present = lock(scope);
    if (present.isPresent()) {
      return present.get();
    }
    session.rollback();
    makeHead(scope);
    return lock(scope).orElseThrow();
  }

  void setHead(KeyScope scope, Head head) throws SQLException {
    session.update(
        "UPDATE pii4j_key_scope SET next_id = ?, refusing = ? WHERE tenant = ? AND scope_name = ?",
        head.nextId(),
        head.refusing(),
        tenant(scope),
        name(scope));
  }

  boolean readmit(KeyScope scope) throws SQLException {
    int changed =
        session.update(
            "UPDATE pii4j_key_scope SET refusing = 0 WHERE tenant = ? AND scope_name = ?",
            tenant(scope),
            name(scope));
    return changed > 0;
  }

  void insert(StoredKey key) throws SQLException {
    session.update(
        "INSERT INTO pii4j_data_key"
            + " (tenant, scope_name, id, algorithm, created_at, kek, wrapped, reserved)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
        tenant(key.scope()),
        name(key.scope()),
        number(key.id()),
        key.algorithm().name(),
        millis(key.createdAt()),
        key.kek().name(),
        key.wrapped());
  }

  /** The key with the scope and id of this one, which no other transaction changes. */
  Optional<StoredKey> lockKey(StoredKey key) throws SQLException {
    return session.first(
        "SELECT id, algorithm, created_at, kek, wrapped FROM pii4j_data_key"
            + " WHERE tenant = ? AND scope_name = ? AND id = ? FOR UPDATE",
        row -> Rows.key(row, key.scope()),
        tenant(key.scope()),
        name(key.scope()),
        number(key.id()));
  }

  void replace(StoredKey key) throws SQLException {
    session.update(
        "UPDATE pii4j_data_key SET kek = ?, wrapped = ?"
            + " WHERE tenant = ? AND scope_name = ? AND id = ?",
        key.kek().name(),
        key.wrapped(),
        tenant(key.scope()),
        name(key.scope()),
        number(key.id()));
  }

  long reserve(KeyScope scope, KeyId id, int messages) throws SQLException {
    session.update(
        "UPDATE pii4j_data_key SET reserved = reserved + ?"
            + " WHERE tenant = ? AND scope_name = ? AND id = ?",
        messages,
        tenant(scope),
        name(scope),
        number(id));
    return session.number(
        "SELECT reserved FROM pii4j_data_key WHERE tenant = ? AND scope_name = ? AND id = ?",
        tenant(scope),
        name(scope),
        number(id));
  }

  /** The highest id of a key that is there, 0 if there is none. */
  long lastId(KeyScope scope) throws SQLException {
    return session.number(
        "SELECT MAX(id) FROM pii4j_data_key WHERE tenant = ? AND scope_name = ?",
        tenant(scope),
        name(scope));
  }

  void destroyUpTo(KeyScope scope, long id) throws SQLException {
    session.update(
        "DELETE FROM pii4j_data_key WHERE tenant = ? AND scope_name = ? AND id <= ?",
        tenant(scope),
        name(scope),
        id);
  }

  /** In the order of their time. */
  List<Shredding> recordsOf(KeyScope scope) throws SQLException {
    return session.list(
        "SELECT shredded_at, last_id FROM pii4j_shredding"
            + " WHERE tenant = ? AND scope_name = ? ORDER BY shredded_at, last_id",
        row -> Rows.shredding(row, scope),
        tenant(scope),
        name(scope));
  }

  void record(Shredding shredding) throws SQLException {
    session.update(
        "INSERT INTO pii4j_shredding (tenant, scope_name, shredded_at, last_id)"
            + " VALUES (?, ?, ?, ?)",
        tenant(shredding.scope()),
        name(shredding.scope()),
        millis(shredding.shreddedAt()),
        number(shredding.lastId()));
  }

  List<Shredding> recordsSince(Instant since) throws SQLException {
    return session.list(
        "SELECT tenant, scope_name, shredded_at, last_id FROM pii4j_shredding"
            + " WHERE shredded_at >= ? ORDER BY shredded_at, tenant, scope_name, last_id",
        Rows::shredding,
        millis(since));
  }

  private void makeHead(KeyScope scope) throws SQLException {
    try {
      session.update(
          "INSERT INTO pii4j_key_scope (tenant, scope_name, next_id, refusing)"
              + " VALUES (?, ?, 1, 0)",
          tenant(scope),
          name(scope));
      session.commit();
    } catch (SQLException e) {
      session.rollback();
      if (!SqlFailure.isDuplicate(e)) {
        throw e;
      }
    }
  }

  private static Head headAndKey(ResultSet row, KeyScope scope, List<StoredKey> keys)
      throws SQLException {
    if (row.getBytes("wrapped") != null) {
      keys.add(Rows.key(row, scope));
    }
    return Head.read(row);
  }

  private static ScopeKeys toScopeKeys(Head head, List<StoredKey> keys) {
    return new ScopeKeys(keys, Rows.id(head.nextId()), head.refusing() == Head.REFUSING);
  }
}
