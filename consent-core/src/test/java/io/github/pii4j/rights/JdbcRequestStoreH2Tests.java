package io.github.pii4j.rights;

import io.github.pii4j.consent.servers.H2Databases;
import io.github.pii4j.consent.servers.TestDatabase;

class JdbcRequestStoreH2Tests extends JdbcRequestStoreContract {

  private static final TestDatabase DATABASE = H2Databases.inMemory();

  @Override
  TestDatabase database() {
    return DATABASE;
  }

  @Override
  String toLosAngeles() {
    return "SET TIME ZONE 'America/Los_Angeles'";
  }
}
