package io.github.pii4j.crypto.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.crypto.CodeHash;
import io.github.pii4j.crypto.CodeSlot;
import io.github.pii4j.crypto.OneTimeCodeStoreException;
import io.github.pii4j.crypto.StoredCode;
import io.github.pii4j.sql.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on the table of one-time codes, within one transaction. */
final class CodeTable {

  private static final String OF_SLOT = " WHERE tenant = ? AND purpose = ? AND pseudonym = ?";

  private final Session session;

  CodeTable(Session session) {
    this.session = session;
  }

  Optional<StoredCode> find(CodeSlot slot) throws SQLException {
    return session.first(
        "SELECT issue, hash, issued_at, expires_at, attempts_left, used,"
            + " next_issue_at, window_ends_at, issues FROM pii4j_one_time_code"
            + OF_SLOT,
        row -> code(row, slot),
        tenant(slot),
        purpose(slot),
        pseudonym(slot));
  }

  void insert(StoredCode code) throws SQLException {
    CodeSlot slot = code.slot();
    session.update(
        "INSERT INTO pii4j_one_time_code (issue, hash, issued_at, expires_at, attempts_left, used,"
            + " next_issue_at, window_ends_at, issues, keep_until, tenant, purpose, pseudonym)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        code.issue().toString(),
        code.hash().bytes(),
        code.issuedAt().toEpochMilli(),
        code.expiresAt().toEpochMilli(),
        code.attemptsLeft(),
        used(code),
        code.nextIssueAt().toEpochMilli(),
        code.windowEndsAt().toEpochMilli(),
        code.issues(),
        code.keepUntil().toEpochMilli(),
        tenant(slot),
        purpose(slot),
        pseudonym(slot));
  }

  /** Only if the row is still as {@code present} says: the database lets one caller through. */
  boolean replace(StoredCode present, StoredCode next) throws SQLException {
    CodeSlot slot = present.slot();
    int changed =
        session.update(
            "UPDATE pii4j_one_time_code SET issue = ?, hash = ?, issued_at = ?, expires_at = ?,"
                + " attempts_left = ?, used = ?, next_issue_at = ?, window_ends_at = ?, issues = ?,"
                + " keep_until = ?"
                + OF_SLOT
                + " AND issue = ? AND attempts_left = ? AND used = ?",
            next.issue().toString(),
            next.hash().bytes(),
            next.issuedAt().toEpochMilli(),
            next.expiresAt().toEpochMilli(),
            next.attemptsLeft(),
            used(next),
            next.nextIssueAt().toEpochMilli(),
            next.windowEndsAt().toEpochMilli(),
            next.issues(),
            next.keepUntil().toEpochMilli(),
            tenant(slot),
            purpose(slot),
            pseudonym(slot),
            present.issue().toString(),
            present.attemptsLeft(),
            used(present));
    return changed == 1;
  }

  /** Row by row, each by its key: not every database deletes a limited number in one statement. */
  int purge(Instant now, int limit) throws SQLException {
    int purged = 0;
    for (List<byte[]> key : due(now, limit)) {
      purged +=
          session.update(
              "DELETE FROM pii4j_one_time_code" + OF_SLOT + " AND keep_until <= ?",
              key.get(0),
              key.get(1),
              key.get(2),
              now.toEpochMilli());
    }
    return purged;
  }

  /** The primary keys of the rows. */
  private List<List<byte[]>> due(Instant now, int limit) throws SQLException {
    return session.list(
        "SELECT tenant, purpose, pseudonym FROM pii4j_one_time_code"
            + " WHERE keep_until <= ? ORDER BY keep_until, tenant, purpose, pseudonym LIMIT ?",
        row -> List.of(row.getBytes("tenant"), row.getBytes("purpose"), row.getBytes("pseudonym")),
        now.toEpochMilli(),
        limit);
  }

  /** What no constructor accepts was not written by this library. */
  private static StoredCode code(ResultSet row, CodeSlot slot) throws SQLException {
    try {
      return new StoredCode(
          slot,
          UUID.fromString(row.getString("issue")),
          CodeHash.of(row.getBytes("hash")),
          Instant.ofEpochMilli(row.getLong("issued_at")),
          Instant.ofEpochMilli(row.getLong("expires_at")),
          row.getInt("attempts_left"),
          row.getInt("used") != 0,
          Instant.ofEpochMilli(row.getLong("next_issue_at")),
          Instant.ofEpochMilli(row.getLong("window_ends_at")),
          row.getInt("issues"));
    } catch (IllegalArgumentException e) {
      throw OneTimeCodeStoreException.damaged(
          JdbcOneTimeCodeStore.NAME, "a row has a value that no release of this library writes");
    }
  }

  private static Object used(StoredCode code) {
    return code.isUsed() ? 1 : 0;
  }

  private static byte[] tenant(CodeSlot slot) {
    return slot.tenant().name().getBytes(UTF_8);
  }

  private static byte[] purpose(CodeSlot slot) {
    return slot.purpose().name().getBytes(UTF_8);
  }

  private static byte[] pseudonym(CodeSlot slot) {
    return slot.pseudonym().getBytes(UTF_8);
  }
}
