package io.github.pii4j.crypto.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.crypto.DataKeyStoreException;
import io.github.pii4j.crypto.KekId;
import io.github.pii4j.crypto.KeyAlgorithm;
import io.github.pii4j.crypto.KeyId;
import io.github.pii4j.crypto.KeyScope;
import io.github.pii4j.crypto.Shredding;
import io.github.pii4j.crypto.StoredKey;
import io.github.pii4j.crypto.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** How keys and records are written in the columns of the tables. */
final class Rows {

  private Rows() {}

  static byte[] tenant(KeyScope scope) {
    return scope.tenant().name().getBytes(UTF_8);
  }

  static byte[] name(KeyScope scope) {
    return scope.name().getBytes(UTF_8);
  }

  static Object number(KeyId id) {
    return Integer.toUnsignedLong(id.value());
  }

  static KeyId id(long number) {
    return new KeyId((int) number);
  }

  /** The last millisecond of which there is a number, if the instant is beyond them all. */
  static Object millis(Instant instant) {
    if (instant.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE))) {
      return Long.MAX_VALUE;
    }
    return instant.isBefore(Instant.ofEpochMilli(Long.MIN_VALUE))
        ? Long.MIN_VALUE
        : instant.toEpochMilli();
  }

  static KeyScope scope(ResultSet row) throws SQLException {
    return genuine(
        () ->
            new KeyScope(
                Tenant.of(new String(row.getBytes("tenant"), UTF_8)),
                new String(row.getBytes("scope_name"), UTF_8)));
  }

  static StoredKey key(ResultSet row) throws SQLException {
    return key(row, scope(row));
  }

  static StoredKey key(ResultSet row, KeyScope scope) throws SQLException {
    return genuine(
        () ->
            new StoredKey(
                scope,
                id(row.getLong("id")),
                KeyAlgorithm.valueOf(row.getString("algorithm")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                new KekId(row.getString("kek")),
                row.getBytes("wrapped")));
  }

  static Shredding shredding(ResultSet row) throws SQLException {
    return shredding(row, scope(row));
  }

  static Shredding shredding(ResultSet row, KeyScope scope) throws SQLException {
    return new Shredding(
        scope, Instant.ofEpochMilli(row.getLong("shredded_at")), id(row.getLong("last_id")));
  }

  private interface Reading<R> {
    R read() throws SQLException;
  }

  /** What no constructor accepts was not written by this library. */
  private static <R> R genuine(Reading<R> reading) throws SQLException {
    try {
      return reading.read();
    } catch (IllegalArgumentException e) {
      throw DataKeyStoreException.damaged(
          JdbcDataKeyStore.NAME,
          "a row has a name or an algorithm that this release does not know");
    }
  }
}
