package io.github.pii4j.consent.jdbc;

import io.github.pii4j.consent.LedgerName;
import io.github.pii4j.consent.PersonRecord;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.sql.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The statements on the table of people, the only one from which anything is deleted for good. */
record PersonTable(Session session) {

  private static final String INSERT =
      "INSERT INTO consent_person (ledger, person, wrapped_key, sealed_subject)"
          + " VALUES (?, ?, ?, ?)";

  int insert(List<Object[]> rows) throws SQLException {
    return session.batch(INSERT, rows);
  }

  static Object[] row(LedgerName ledger, PersonRecord person) {
    return new Object[] {
      ledger.text(), person.person().text(), person.wrappedKey(), person.sealedSubject()
    };
  }

  Optional<PersonRecord> of(LedgerName ledger, Pseudonym person) throws SQLException {
    return session.first(
        "SELECT wrapped_key, sealed_subject FROM consent_person WHERE ledger = ? AND person = ?",
        row ->
            new PersonRecord(person, row.getBytes("wrapped_key"), row.getBytes("sealed_subject")),
        ledger.text(),
        person.text());
  }

  int delete(LedgerName ledger, Pseudonym person) throws SQLException {
    return session.update(
        "DELETE FROM consent_person WHERE ledger = ? AND person = ?", ledger.text(), person.text());
  }
}
