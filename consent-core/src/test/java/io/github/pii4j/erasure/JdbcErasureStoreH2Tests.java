package io.github.pii4j.erasure;

import io.github.pii4j.consent.servers.H2Databases;
import io.github.pii4j.consent.servers.TestDatabase;
import java.util.concurrent.Future;

class JdbcErasureStoreH2Tests extends JdbcErasureStoreContract {

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
  void awaitUnlessRacing(Future<?> claim) throws Exception {
    awaitWaiting(claim);
  }

  @Override
  String countOfTheWaiting() {
    return "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE EXECUTING_STATEMENT LIKE 'UPDATE erasure_step%'";
  }
}
