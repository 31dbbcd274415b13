package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.erasure.HoldId;
import io.github.pii4j.erasure.LegalHold;
import io.github.pii4j.sql.Session;
import java.sql.SQLException;
import java.util.List;

/** The statements on the table of holds. */
record HoldTable(Session session, StoreTenant tenant) {

  int place(LegalHold hold) throws SQLException {
    delete(hold.id());
    return session.update(
        "INSERT INTO erasure_hold (tenant, id, body) VALUES (?, ?, ?)",
        tenant.text(),
        hold.id().text(),
        hold.toJson());
  }

  int delete(HoldId id) throws SQLException {
    return session.update(
        "DELETE FROM erasure_hold WHERE tenant = ? AND id = ?", tenant.text(), id.text());
  }

  List<LegalHold> all() throws SQLException {
    return session.list(
        "SELECT body FROM erasure_hold WHERE tenant = ? ORDER BY id",
        row -> LegalHold.parse(row.getString("body")),
        tenant.text());
  }
}
