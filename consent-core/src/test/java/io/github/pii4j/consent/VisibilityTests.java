package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.jdbc.JdbcLedgerStore;
import io.github.pii4j.consent.servers.H2Databases;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database. */
class VisibilityTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final long BOUND_NANOS = Duration.ofSeconds(1).toNanos();

  private final SettableClock clock = new SettableClock("2026-03-02T02:00:00Z");
  private final AtomicLong nanos = new AtomicLong();
  private final HikariDataSource pool = H2Databases.inMemory().pool(4);
  private final JdbcLedgerStore store = JdbcLedgerStore.of(pool).migrate();
  private final ConsentLedger here = node();
  private final ConsentLedger there = node();

  @BeforeEach
  void give() {
    here.present(WORKER, Editions.shown(V1), POLICY);
    here.give(WORKER, POLICY, V1, TICK);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void a_withdrawal_is_seen_by_the_other_node_within_the_bound() {
    assertThat(there.state(WORKER, POLICY)).isEqualTo(ConsentState.GIVEN);
    here.withdraw(WORKER, POLICY, TICK);

    nanos.addAndGet(BOUND_NANOS);

    assertThat(there.state(WORKER, POLICY)).isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void until_then_the_other_node_asks_the_database_once() {
    assertThat(there.state(WORKER, POLICY)).isEqualTo(ConsentState.GIVEN);
    here.withdraw(WORKER, POLICY, TICK);

    nanos.addAndGet(BOUND_NANOS - 1);

    assertThat(there.state(WORKER, POLICY)).isEqualTo(ConsentState.GIVEN);
  }

  @Test
  void a_node_sees_what_it_recorded_itself_at_once() {
    assertThat(here.state(WORKER, POLICY)).isEqualTo(ConsentState.GIVEN);

    here.withdraw(WORKER, POLICY, TICK);

    assertThat(here.state(WORKER, POLICY)).isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void to_record_from_a_stale_view_follows_what_the_other_node_recorded() {
    assertThat(there.state(WORKER, POLICY)).isEqualTo(ConsentState.GIVEN);
    here.withdraw(WORKER, POLICY, TICK);

    there.terminate(WORKER);

    assertThat(there.events(WORKER))
        .extracting(ConsentEvent::kind)
        .containsExactly(
            EventKind.PRESENTED, EventKind.GIVEN, EventKind.WITHDRAWN, EventKind.TERMINATED);
  }

  private ConsentLedger node() {
    return ConsentLedger.builder(store)
        .keys(LedgerKeys.of(new byte[32]))
        .clock(clock)
        .ticker(nanos::get)
        .build();
  }
}
