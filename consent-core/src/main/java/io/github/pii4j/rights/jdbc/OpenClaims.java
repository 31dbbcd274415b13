package io.github.pii4j.rights.jdbc;

import io.github.pii4j.rights.RequestId;
import io.github.pii4j.sql.Session;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which open request stands for a person and a wish. There is a row under each key that a node has,
 * so that nodes which write with different keys while a secret changes still find each other's.
 */
record OpenClaims(Session session) {

  /** Fails as a duplicate if another request claimed the same. */
  void make(List<String> hashes, RequestId by) throws SQLException {
    for (String hash : hashes) {
      insert(hash, by);
    }
  }

  /** Those that are missing since a key was added. */
  void complete(List<String> hashes, RequestId by) throws SQLException {
    Set<String> present =
        new HashSet<>(
            session.list(
                "SELECT open_key FROM rights_open WHERE open_key IN " + marks(hashes.size()),
                row -> row.getString("open_key"),
                hashes.toArray()));
    for (String hash : hashes) {
      if (!present.contains(hash)) {
        insert(hash, by);
      }
    }
  }

  private void insert(String hash, RequestId by) throws SQLException {
    session.update("INSERT INTO rights_open (open_key, request_id) VALUES (?, ?)", hash, by.text());
  }

  void end(RequestId by) throws SQLException {
    session.update("DELETE FROM rights_open WHERE request_id = ?", by.text());
  }

  /** A list of so many parameters. */
  static String marks(int number) {
    return "(" + String.join(", ", Collections.nCopies(number, "?")) + ")";
  }
}
