package io.github.pii4j.erasure;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.servers.TestDatabase;
import io.github.pii4j.erasure.jdbc.JdbcErasureStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three processes on one server, one of which is killed every second or so, for {@code
 * -Dpii4j.kill.seconds}, 15 unless set; new requests come in all the time.
 */
abstract class KilledServerNodesContract extends KilledNodesContract {

  private static final int PROCESSES = 3;
  private static final int CASES_PER_KILL = 20;
  private static final int MOST_MILLIS = 1_500;
  private static final long SECONDS = Long.getLong("pii4j.kill.seconds", 15);

  @TempDir private Path folder;
  private int cases;

  abstract TestDatabase newDatabase();

  @Test
  void every_case_ends_in_time_and_no_step_is_lost_or_doubled() throws Exception {
    TestDatabase database = newDatabase();
    Path calls = folder.resolve("calls");
    prepare(database);
    try (HikariDataSource pool = database.pool(4)) {
      killNodes(database, pool, calls);

      checkCases(pool, cases);
      checkCalls(calls, cases);
    }
  }

  private void killNodes(TestDatabase database, HikariDataSource pool, Path calls) {
    Random random = new Random(20261126);
    List<NodeProcess> nodes = new ArrayList<>();
    try (ErasureScheduler desk = KilledNode.scheduler(pool, calls)) {
      for (int i = 0; i < PROCESSES; i++) {
        nodes.add(NodeProcess.start(database, calls, 0, 0));
      }
      long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
      while (System.nanoTime() < end) {
        KilledNode.submit(desk, cases, CASES_PER_KILL);
        cases += CASES_PER_KILL;
        int victim = random.nextInt(PROCESSES);
        nodes.get(victim).killAfter(random.nextInt(MOST_MILLIS));
        nodes.set(victim, NodeProcess.start(database, calls, 0, 0));
      }
      while (!isAllOver(JdbcErasureStore.of(pool))) {
        nodes.get(0).run(50);
      }
    } finally {
      nodes.forEach(NodeProcess::close);
    }
  }
}
