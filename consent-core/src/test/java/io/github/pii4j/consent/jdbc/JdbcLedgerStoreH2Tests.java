package io.github.pii4j.consent.jdbc;

import io.github.pii4j.consent.servers.H2Databases;
import io.github.pii4j.consent.servers.TestDatabase;

class JdbcLedgerStoreH2Tests extends JdbcStoreContract {

  private static final TestDatabase DATABASE = H2Databases.inMemory();

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
    return "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE EXECUTING_STATEMENT LIKE 'INSERT INTO consent_line%'";
  }
}
