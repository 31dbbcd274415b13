package io.github.pii4j.erasure;

import io.github.pii4j.consent.servers.MariaDbServer;
import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.TestDatabase;
import java.util.concurrent.Future;

@NeedsServer(NeedsServer.Kind.MARIADB)
class JdbcErasureStoreMariaDbIT extends JdbcErasureStoreContract {

  private static final TestDatabase DATABASE = MariaDbServer.newDatabase();

  @Override
  TestDatabase database() {
    return DATABASE;
  }

  @Override
  String toLosAngeles() {
    return "SET time_zone = '-08:00'";
  }

  @Override
  void awaitUnlessRacing(Future<?> claim) throws Exception {
    claim.get();
  }

  @Override
  String countOfTheWaiting() {
    return """
        SELECT CAST(variable_value AS SIGNED) FROM information_schema.global_status
        WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'
        """;
  }
}
