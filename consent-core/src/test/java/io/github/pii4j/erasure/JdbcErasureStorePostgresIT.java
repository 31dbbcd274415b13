package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.Cases.NODE;
import static io.github.pii4j.erasure.Cases.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.servers.CountedStatements;
import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.PostgresServer;
import io.github.pii4j.consent.servers.TestDatabase;
import io.github.pii4j.erasure.ErasureStore.Outcome;
import io.github.pii4j.erasure.jdbc.JdbcErasureStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@NeedsServer(NeedsServer.Kind.POSTGRESQL)
class JdbcErasureStorePostgresIT extends JdbcErasureStoreContract {

  private static final TestDatabase DATABASE = PostgresServer.newDatabase();

  @Test
  void a_change_of_a_case_a_step_and_a_journal_takes_one_statement_and_the_commit() {
    begin(1, 2);
    CountedStatements counted = new CountedStatements(pool);
    JdbcErasureStore watched = JdbcErasureStore.of(counted.dataSource());
    List<CaseChange> changes = List.of(done(claimed(watched)), done(claimed(watched)));
    counted.calls().clear();

    assertThat(watched.commit(changes.get(0))).isEqualTo(Outcome.COMMITTED);

    assertThat(counted.calls())
        .containsExactly("setAutoCommit", "executeQuery", "commit", "setAutoCommit");
    assertThat(store.outbox(9)).hasSize(3);
    assertThat(watched.commit(changes.get(1))).isEqualTo(Outcome.OVERTAKEN);
    assertThat(store.outbox(9)).hasSize(3);
  }

  private static ErasureStep claimed(ErasureStore store) {
    return store.claim(claim(NODE, 1)).get(0);
  }

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
    return "SET TIME ZONE 'America/Los_Angeles'";
  }

  @Override
  void awaitUnlessRacing(Future<?> claim) throws Exception {
    claim.get();
  }

  @Override
  String countOfTheWaiting() {
    return "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
  }
}
