package io.github.pii4j.consent;

import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.PostgresServer;
import io.github.pii4j.consent.servers.TestDatabase;
import org.junit.jupiter.api.Tag;

@NeedsServer(NeedsServer.Kind.POSTGRESQL)
@Tag("crash")
class LedgerCrashPostgresIT extends LedgerCrashContract {

  @Override
  TestDatabase newDatabase() {
    return PostgresServer.newDatabase();
  }
}
