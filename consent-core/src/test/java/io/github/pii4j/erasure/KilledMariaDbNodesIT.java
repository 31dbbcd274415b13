package io.github.pii4j.erasure;

import io.github.pii4j.consent.servers.MariaDbServer;
import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

@NeedsServer(NeedsServer.Kind.MARIADB)
@Tag("crash")
@Timeout(7200)
class KilledMariaDbNodesIT extends KilledServerNodesContract {

  @Override
  TestDatabase newDatabase() {
    return MariaDbServer.newDatabase();
  }
}
