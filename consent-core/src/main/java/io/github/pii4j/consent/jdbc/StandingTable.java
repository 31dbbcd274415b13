package io.github.pii4j.consent.jdbc;

import io.github.pii4j.consent.AnswerQuery;
import io.github.pii4j.consent.ConsentState;
import io.github.pii4j.consent.LedgerName;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.consent.RecordedAnswer;
import io.github.pii4j.sql.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements on the table that tells where many people stand. Only who seals writes to it. */
record StandingTable(Session session) {

  private static final String PEOPLE =
      "SELECT person FROM consent_standing WHERE ledger = ? AND scope = ? AND state = ?"
          + " AND person > ? AND version < ? ORDER BY person LIMIT ?";

  private static final String OF =
      "SELECT scope, state, version, seq FROM consent_standing WHERE ledger = ? AND person = ?";

  /** A row, whose scope may be too long to be told from it. */
  private record Row(String scope, String state, long version, long sequence) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          HexFormat.of().formatHex(row.getBytes("scope")),
          row.getString("state"),
          row.getLong("version"),
          row.getLong("seq"));
    }

    static Row of(RecordedAnswer answer) {
      return new Row(
          HexFormat.of().formatHex(SortKeys.of(answer.scope())),
          answer.state().name(),
          SortKeys.of(answer.version()),
          answer.sequence());
    }
  }

  /** Whether these and no others are known of the person. */
  boolean has(LedgerName ledger, Pseudonym person, Set<RecordedAnswer> answers)
      throws SQLException {
    List<Row> rows = session.list(OF, Row::of, ledger.text(), person.text());
    return Set.copyOf(rows).equals(answers.stream().map(Row::of).collect(Collectors.toSet()));
  }

  /** Replaces what was known before. */
  void put(LedgerName ledger, List<RecordedAnswer> answers) throws SQLException {
    session.batch(
        "DELETE FROM consent_standing WHERE ledger = ? AND person = ? AND scope = ?",
        answers.stream().map(answer -> key(ledger, answer)).toList());
    session.batch(
        "INSERT INTO consent_standing (ledger, person, scope, state, version, seq)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        answers.stream().map(answer -> row(ledger, answer)).toList());
  }

  /** Removes all that is known of these people. */
  void delete(LedgerName ledger, List<Pseudonym> people) throws SQLException {
    session.batch(
        "DELETE FROM consent_standing WHERE ledger = ? AND person = ?",
        people.stream().map(person -> new Object[] {ledger.text(), person.text()}).toList());
  }

  List<Pseudonym> people(AnswerQuery query) throws SQLException {
    return session.list(
        PEOPLE,
        row -> new Pseudonym(row.getString("person")),
        query.ledger().text(),
        SortKeys.of(query.scope()),
        ConsentState.GIVEN.name(),
        query.after(),
        SortKeys.of(query.below()),
        query.most());
  }

  private static Object[] key(LedgerName ledger, RecordedAnswer answer) {
    return new Object[] {ledger.text(), answer.person().text(), SortKeys.of(answer.scope())};
  }

  private static Object[] row(LedgerName ledger, RecordedAnswer answer) {
    return new Object[] {
      ledger.text(),
      answer.person().text(),
      SortKeys.of(answer.scope()),
      answer.state().name(),
      SortKeys.of(answer.version()),
      answer.sequence()
    };
  }
}
