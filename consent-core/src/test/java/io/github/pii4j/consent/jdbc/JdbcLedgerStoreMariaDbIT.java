package io.github.pii4j.consent.jdbc;

import io.github.pii4j.consent.servers.MariaDbServer;
import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.TestDatabase;

@NeedsServer(NeedsServer.Kind.MARIADB)
class JdbcLedgerStoreMariaDbIT extends JdbcStoreContract {

  private static final TestDatabase DATABASE = MariaDbServer.newDatabase();

  @Override
  TestDatabase database() {
    return DATABASE;
  }

  @Override
  String toLosAngeles() {
    return "SET time_zone = '-08:00'";
  }

  /**
   * The table of lock waits is no use here: it stays as it was for whoever asks again and again.
   */
  @Override
  String countOfTheWaiting() {
    return """
        SELECT CAST(variable_value AS SIGNED) FROM information_schema.global_status
        WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'
        """;
  }
}
