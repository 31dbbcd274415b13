package io.github.pii4j.erasure;

import io.github.pii4j.consent.servers.MariaDbServer;
import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.TestDatabase;

@NeedsServer(NeedsServer.Kind.MARIADB)
class TwoNodesMariaDbIT extends TwoNodesContract {

  @Override
  TestDatabase newDatabase() {
    return MariaDbServer.newDatabase();
  }

  @Override
  String patience() {
    return "SET innodb_lock_wait_timeout = 600";
  }

  @Override
  String countOfTheWaiting() {
    return "SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";
  }
}
