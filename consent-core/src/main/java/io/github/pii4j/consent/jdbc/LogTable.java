package io.github.pii4j.consent.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.consent.LedgerName;
import io.github.pii4j.consent.LogHead;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.Tile;
import io.github.pii4j.sql.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The statements on the heads of logs and on the whole tiles of their trees. */
record LogTable(Session session) {

  private static final String SELECT =
      "SELECT size, link, edge, checkpoint FROM consent_log WHERE ledger = ?";

  LogHead head(LedgerName ledger) throws SQLException {
    return session.first(SELECT, LogTable::head, ledger.text()).orElse(LogHead.START);
  }

  /** The size of the log, which nobody else changes before the end of the transaction. */
  Optional<Long> lockSize(LedgerName ledger) throws SQLException {
    return session.first(
        "SELECT size FROM consent_log WHERE ledger = ? FOR UPDATE",
        row -> row.getLong("size"),
        ledger.text());
  }

  void insert(LedgerName ledger, LogHead head) throws SQLException {
    session.update(
        "INSERT INTO consent_log (size, link, edge, checkpoint, ledger) VALUES (?, ?, ?, ?, ?)",
        row(ledger, head));
  }

  void update(LedgerName ledger, LogHead head) throws SQLException {
    session.update(
        "UPDATE consent_log SET size = ?, link = ?, edge = ?, checkpoint = ? WHERE ledger = ?",
        row(ledger, head));
  }

  void insert(LedgerName ledger, List<Tile> tiles) throws SQLException {
    session.batch(
        "INSERT INTO consent_tile (ledger, height, place, hashes) VALUES (?, ?, ?, ?)",
        tiles.stream().map(tile -> row(ledger, tile)).toList());
  }

  Optional<Tile> tile(LedgerName ledger, int level, long index) throws SQLException {
    return session.first(
        "SELECT hashes FROM consent_tile WHERE ledger = ? AND height = ? AND place = ?",
        row -> new Tile(level, index, HashBytes.hashes(row.getBytes("hashes"))),
        ledger.text(),
        level,
        index);
  }

  private static Object[] row(LedgerName ledger, LogHead head) {
    return new Object[] {
      head.size(),
      head.link().bytes(),
      HashBytes.ofLevels(head.edge()),
      head.checkpoint().getBytes(UTF_8),
      ledger.text()
    };
  }

  private static Object[] row(LedgerName ledger, Tile tile) {
    return new Object[] {ledger.text(), tile.level(), tile.index(), HashBytes.of(tile.hashes())};
  }

  private static LogHead head(ResultSet row) throws SQLException {
    return new LogHead(
        row.getLong("size"),
        Hash.of(row.getBytes("link")),
        HashBytes.levels(row.getBytes("edge")),
        new String(row.getBytes("checkpoint"), UTF_8));
  }
}
