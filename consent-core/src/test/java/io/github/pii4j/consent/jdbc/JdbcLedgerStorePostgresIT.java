package io.github.pii4j.consent.jdbc;

import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.PostgresServer;
import io.github.pii4j.consent.servers.TestDatabase;

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
}
