package io.github.pii4j.consent.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.PostgresServer;
import io.github.pii4j.consent.servers.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@NeedsServer(NeedsServer.Kind.POSTGRESQL)
class JdbcLedgerStorePostgresIT extends JdbcStoreContract {

  private static final TestDatabase DATABASE = PostgresServer.newDatabase();

  @Override
  TestDatabase database() {
    return DATABASE;
  }

  @Override
  String toLosAngeles() {
    return "SET TIME ZONE 'America/Los_Angeles'";
  }

  @Override
  String countOfTheWaiting() {
    return "SELECT COUNT(*) FROM pg_locks WHERE NOT granted";
  }

  @Test
  void whom_to_ask_is_answered_by_an_index_alone() throws SQLException {
    execute(
        "INSERT INTO consent_standing SELECT 'a', lpad(i::text, 43, '0'), 'b', 'GIVEN', i % 2, i"
            + " FROM generate_series(1, 20000) AS i");
    execute("VACUUM ANALYZE consent_standing");

    assertThat(
            plan(
                "SELECT person FROM consent_standing WHERE ledger = 'a' AND scope = 'b'::bytea"
                    + " AND state = 'GIVEN' AND person > '' AND version < 1"
                    + " ORDER BY person LIMIT 1000"))
        .contains("Index Only Scan using consent_standing_by_scope")
        .doesNotContain("Sort");
  }

  @Test
  void what_waits_for_its_place_is_found_by_an_index() throws SQLException {
    execute(
        "INSERT INTO consent_line (ledger, person, number, id, body, mac, details, seq)"
            + " SELECT 'a', 'p', i, i::text, 'b', 'm', 'd', CASE WHEN i <= 19900 THEN i END"
            + " FROM generate_series(1, 20000) AS i");
    execute("VACUUM ANALYZE consent_line");

    assertThat(
            plan(
                "SELECT id FROM consent_line WHERE ledger = 'a' AND seq IS NULL"
                    + " ORDER BY arrival LIMIT 1000"))
        .contains("Index Scan using consent_line_unsealed")
        .doesNotContain("Sort");
  }

  private String plan(String query) throws SQLException {
    return String.join("\n", texts("EXPLAIN " + query));
  }
}
