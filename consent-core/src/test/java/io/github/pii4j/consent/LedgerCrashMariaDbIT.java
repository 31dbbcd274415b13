package io.github.pii4j.consent;

import io.github.pii4j.consent.servers.MariaDbServer;
import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.TestDatabase;
import org.junit.jupiter.api.Tag;

@NeedsServer(NeedsServer.Kind.MARIADB)
@Tag("crash")
class LedgerCrashMariaDbIT extends LedgerCrashContract {

  @Override
  TestDatabase newDatabase() {
    return MariaDbServer.newDatabase();
  }
}
