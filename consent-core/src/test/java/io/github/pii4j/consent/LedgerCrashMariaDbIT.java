package io.github.pii4j.consent;

import io.github.pii4j.consent.servers.MariaDbServer;
import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.TestDatabase;

@NeedsServer(NeedsServer.Kind.MARIADB)
class LedgerCrashMariaDbIT extends LedgerCrashContract {

  @Override
  TestDatabase newDatabase() {
    return MariaDbServer.newDatabase();
  }
}
