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

  @Override
  String countOfTheWaiting() {
    return "SELECT COUNT(*) FROM information_schema.innodb_lock_waits";
  }
}
