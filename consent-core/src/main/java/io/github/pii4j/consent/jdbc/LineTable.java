package io.github.pii4j.consent.jdbc;

import io.github.pii4j.consent.EventId;
import io.github.pii4j.consent.LedgerLine;
import io.github.pii4j.consent.LedgerName;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.consent.SealedLine;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.sql.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The statements on the table of lines.
 *
 * @param session where
 * @param locking what ends a query that must see what others have committed by now; mostly nothing
 */
record LineTable(Session session, String locking) {

  private static final String INSERT =
      "INSERT INTO consent_line (ledger, person, number, id, body, mac, details)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";
  private static final String SELECT =
      "SELECT id, person, number, body, mac, details FROM consent_line WHERE ledger = ?";
  private static final String SELECT_SEALED =
      "SELECT id, person, number, body, mac, details, seq, link FROM consent_line WHERE ledger = ?";
  private static final String PLACE =
      "UPDATE consent_line SET seq = ?, link = ?"
          + " WHERE ledger = ? AND person = ? AND number = ? AND id = ? AND seq IS NULL";

  LineTable(Session session) {
    this(session, "");
  }

  int insert(LedgerName ledger, LedgerLine line) throws SQLException {
    return session.update(INSERT, row(ledger, line));
  }

  int insert(List<Object[]> rows) throws SQLException {
    return session.batch(INSERT, rows);
  }

  static Object[] row(LedgerName ledger, LedgerLine line) {
    return new Object[] {
      ledger.text(),
      line.person().text(),
      line.number(),
      line.id().text(),
      line.body(),
      line.mac(),
      line.details()
    };
  }

  List<LedgerLine> of(LedgerName ledger, Pseudonym person, long above) throws SQLException {
    return session.list(
        SELECT + " AND person = ? AND number > ? ORDER BY number" + locking,
        LineTable::line,
        ledger.text(),
        person.text(),
        above);
  }

  Optional<LedgerLine> named(LedgerName ledger, EventId id) throws SQLException {
    return session.first(
        SELECT + " AND id = ?" + locking, LineTable::line, ledger.text(), id.text());
  }

  List<LedgerLine> withoutPlace(LedgerName ledger, int most) throws SQLException {
    return session.list(
        SELECT + " AND seq IS NULL ORDER BY arrival LIMIT ?", LineTable::line, ledger.text(), most);
  }

  List<SealedLine> from(LedgerName ledger, long sequence, int most) throws SQLException {
    return session.list(
        SELECT_SEALED + " AND seq >= ? ORDER BY seq LIMIT ?",
        LineTable::sealedLine,
        ledger.text(),
        sequence,
        most);
  }

  Optional<SealedLine> sealed(LedgerName ledger, EventId id) throws SQLException {
    return session.first(
        SELECT_SEALED + " AND id = ? AND seq IS NOT NULL",
        LineTable::sealedLine,
        ledger.text(),
        id.text());
  }

  /** Gives lines their places; how many were there and had none. */
  int place(LedgerName ledger, List<SealedLine> lines) throws SQLException {
    return session.batch(PLACE, lines.stream().map(line -> placed(ledger, line)).toList());
  }

  private static Object[] placed(LedgerName ledger, SealedLine sealed) {
    LedgerLine line = sealed.line();
    return new Object[] {
      sealed.sequence(),
      sealed.link().bytes(),
      ledger.text(),
      line.person().text(),
      line.number(),
      line.id().text()
    };
  }

  private static LedgerLine line(ResultSet row) throws SQLException {
    return new LedgerLine(
        new EventId(row.getString("id")),
        new Pseudonym(row.getString("person")),
        row.getLong("number"),
        row.getBytes("body"),
        row.getBytes("mac"),
        row.getBytes("details"));
  }

  private static SealedLine sealedLine(ResultSet row) throws SQLException {
    return new SealedLine(row.getLong("seq"), Hash.of(row.getBytes("link")), line(row));
  }
}
