package io.github.pii4j.consent;

import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.PostgresServer;
import io.github.pii4j.consent.servers.TestDatabase;

@NeedsServer(NeedsServer.Kind.POSTGRESQL)
class LedgerCrashPostgresIT extends LedgerCrashContract {

  @Override
  TestDatabase newDatabase() {
    return PostgresServer.newDatabase();
  }
}
