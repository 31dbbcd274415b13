package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.erasure.CaseId;
import io.github.pii4j.erasure.JournalLine;
import io.github.pii4j.erasure.OutboxMessage;
import io.github.pii4j.sql.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The statements on the journals and on the outbox, which are written together. */
record JournalTable(Session session, StoreTenant tenant) {

  private static final RowStatement LINE =
      RowStatement.insert(
          "erasure_journal", "tenant text, case_id text, number int8, event text, body text");
  private static final RowStatement MESSAGE =
      RowStatement.insert(
          "erasure_outbox",
          "tenant text, id text, aggregatetype text, aggregateid text, type text, payload text,"
              + " number int8");

  RowWrites inserting(List<JournalLine> lines) {
    return new RowWrites(LINE, lines.stream().map(this::row).toList());
  }

  RowWrites telling(List<JournalLine> lines) {
    return new RowWrites(MESSAGE, lines.stream().map(OutboxMessage::of).map(this::row).toList());
  }

  private Object[] row(JournalLine line) {
    return new Object[] {
      tenant.text(), line.caseId().text(), line.number(), line.event(), line.text()
    };
  }

  private Object[] row(OutboxMessage message) {
    return new Object[] {
      tenant.text(),
      message.id(),
      message.aggregateType(),
      message.aggregateId().text(),
      message.type(),
      message.payload(),
      message.number()
    };
  }

  List<JournalLine> of(CaseId id) throws SQLException {
    return session.list(
        "SELECT number, event, body FROM erasure_journal WHERE tenant = ? AND case_id = ?"
            + " ORDER BY number",
        row ->
            new JournalLine(
                id, row.getLong("number"), row.getString("event"), row.getString("body")),
        tenant.text(),
        id.text());
  }

  List<OutboxMessage> outbox(int most) throws SQLException {
    return session
        .list(
            "SELECT id, aggregatetype, aggregateid, type, payload, number, arrival FROM erasure_outbox"
                + " WHERE tenant = ? ORDER BY arrival LIMIT ?",
            new IfReadable<>(JournalTable::message),
            tenant.text(),
            most)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  int delivered(List<OutboxMessage> messages) throws SQLException {
    return session.batch(
        "DELETE FROM erasure_outbox WHERE tenant = ? AND arrival = ? AND id = ?",
        messages.stream()
            .map(message -> new Object[] {tenant.text(), message.arrival(), message.id()})
            .toList());
  }

  private static OutboxMessage message(ResultSet row) throws SQLException {
    return new OutboxMessage(
        row.getString("id"),
        row.getString("aggregatetype"),
        new CaseId(row.getString("aggregateid")),
        row.getString("type"),
        row.getString("payload"),
        row.getLong("number"),
        row.getLong("arrival"));
  }
}
