package io.github.pii4j.rights;

import io.github.pii4j.consent.servers.MariaDbServer;
import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.TestDatabase;

@NeedsServer(NeedsServer.Kind.MARIADB)
class JdbcRequestStoreMariaDbIT extends JdbcRequestStoreContract {

  private static final TestDatabase DATABASE = MariaDbServer.newDatabase();

  @Override
  TestDatabase database() {
    return DATABASE;
  }

  @Override
  String toLosAngeles() {
    return "SET time_zone = '-08:00'";
  }
}
