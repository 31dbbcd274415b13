package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.servers.MariaDbServer;
import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.TestDatabase;
import java.time.Instant;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@NeedsServer(NeedsServer.Kind.MARIADB)
class JdbcErasureStoreMariaDbIT extends JdbcErasureStoreContract {

  private static final TestDatabase DATABASE = MariaDbServer.newDatabase();

  @Test
  void tells_the_time_of_the_server_wherever_the_session_thinks_it_is() {
    Instant before = Instant.now().minusSeconds(1);

    assertThat(store.now().orElseThrow()).isBetween(before, before.plusSeconds(60));
  }

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
