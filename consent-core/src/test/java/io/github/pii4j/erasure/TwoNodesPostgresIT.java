package io.github.pii4j.erasure;

import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.PostgresServer;
import io.github.pii4j.consent.servers.TestDatabase;

@NeedsServer(NeedsServer.Kind.POSTGRESQL)
class TwoNodesPostgresIT extends TwoNodesContract {

  @Override
  TestDatabase newDatabase() {
    return PostgresServer.newDatabase();
  }

  @Override
  String patience() {
    return "SET deadlock_timeout = '10min'";
  }

  @Override
  String countOfTheWaiting() {
    return "SELECT COUNT(*) FROM pg_stat_activity"
        + " WHERE wait_event_type = 'Lock' AND datname = current_database()";
  }
}
