package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.jdbc.JdbcLedgerStore;
import io.github.pii4j.consent.servers.NeedsServer;
import io.github.pii4j.consent.servers.PostgresServer;
import io.github.pii4j.consent.servers.TestDatabase;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two nodes, each with connections and a memory of its own, while others record. */
@NeedsServer(NeedsServer.Kind.POSTGRESQL)
class VisibilityPostgresIT {

  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final Duration BOUND = Duration.ofMillis(200);
  private static final int PEOPLE = 20;
  private static final int OTHERS = 3;

  private final AtomicBoolean isOver = new AtomicBoolean();

  @Test
  void no_read_that_begins_after_the_bound_misses_a_withdrawal() throws InterruptedException {
    TestDatabase database = PostgresServer.newDatabase();
    try (HikariDataSource one = database.pool(2);
        HikariDataSource two = database.pool(2);
        HikariDataSource rest = database.pool(OTHERS)) {
      ConsentLedger here = node(JdbcLedgerStore.of(one).migrate());
      ConsentLedger there = node(JdbcLedgerStore.of(two));
      List<Thread> others = others(node(JdbcLedgerStore.of(rest)));
      try {
        for (int i = 0; i < PEOPLE; i++) {
          withdrawn(SubjectId.of("worker-" + i), here, there);
        }
      } finally {
        isOver.set(true);
        for (Thread other : others) {
          other.join();
        }
      }
    }
  }

  /** Of what the other node remembers, it asks again in time, however slow this machine is. */
  private static void withdrawn(SubjectId worker, ConsentLedger here, ConsentLedger there) {
    here.present(worker, Editions.shown(V1), POLICY);
    here.give(worker, POLICY, V1, TICK);
    assertThat(there.state(worker, POLICY)).isEqualTo(ConsentState.GIVEN);

    here.withdraw(worker, POLICY, TICK);
    long withdrawn = System.nanoTime();

    long asked;
    ConsentState seen;
    do {
      asked = System.nanoTime();
      seen = there.state(worker, POLICY);
    } while (seen == ConsentState.GIVEN && asked - withdrawn <= BOUND.toNanos());
    assertThat(seen).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(here.state(worker, POLICY)).isEqualTo(ConsentState.WITHDRAWN);
  }

  private List<Thread> others(ConsentLedger ledger) {
    List<Thread> threads = new ArrayList<>();
    IntStream.range(0, OTHERS)
        .forEach(number -> threads.add(new Thread(() -> record(ledger, number))));
    threads.forEach(Thread::start);
    return threads;
  }

  private void record(ConsentLedger ledger, int number) {
    for (int i = 0; !isOver.get(); i++) {
      SubjectId somebody = SubjectId.of("other-" + number + "-" + i);
      ledger.present(somebody, Editions.shown(V1), POLICY);
      ledger.give(somebody, POLICY, V1, TICK);
    }
  }

  private static ConsentLedger node(JdbcLedgerStore store) {
    return ConsentLedger.builder(store)
        .keys(LedgerKeys.of(new byte[32]))
        .clock(InstantSource.system())
        .visibleWithin(BOUND)
        .build();
  }
}
