package io.github.pii4j.rights;

import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.PostgresServer;
import io.github.pii4j.consent.servers.TestDatabase;

@NeedsServer(NeedsServer.Kind.POSTGRESQL)
class JdbcRequestStorePostgresIT extends JdbcRequestStoreContract {

  private static final TestDatabase DATABASE = PostgresServer.newDatabase();

  @Override
  TestDatabase database() {
    return DATABASE;
  }

  @Override
  String toLosAngeles() {
    return "SET TIME ZONE 'America/Los_Angeles'";
  }
}
