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

  /** Of the whole server. The table of transactions stays as it is while it is read often. */
  @Override
  String countOfTheWaiting() {
    return "SELECT variable_value FROM information_schema.global_status"
        + " WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'";
  }
}
