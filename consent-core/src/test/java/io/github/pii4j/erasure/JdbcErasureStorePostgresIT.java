package io.github.pii4j.erasure;

import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.PostgresServer;
import io.github.pii4j.consent.servers.TestDatabase;
import java.util.concurrent.Future;

@NeedsServer(NeedsServer.Kind.POSTGRESQL)
class JdbcErasureStorePostgresIT extends JdbcErasureStoreContract {

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
  void awaitUnlessRacing(Future<?> claim) throws Exception {
    claim.get();
  }

  @Override
  String countOfTheWaiting() {
    return "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
  }
}
