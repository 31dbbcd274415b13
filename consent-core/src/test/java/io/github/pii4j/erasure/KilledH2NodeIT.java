package io.github.pii4j.erasure;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.servers.H2Databases;
import io.github.pii4j.consent.servers.TestDatabase;
import io.github.pii4j.erasure.jdbc.JdbcErasureStore;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One process at a time on a file of H2, killed {@code -Dpii4j.kill.count} times, 15 unless set;
 * each brings new requests.
 */
@Tag("crash")
@Timeout(1800)
class KilledH2NodeIT extends KilledNodesContract {

  private static final int CASES_PER_KILL = 4;
  private static final int LEAST_MILLIS = 50;
  private static final int MOST_MILLIS = 1_200;
  private static final int KILLS = Integer.getInteger("pii4j.kill.count", 15);

  @TempDir private Path folder;

  @Test
  void every_case_ends_in_time_and_no_step_is_lost_or_doubled() throws Exception {
    TestDatabase file = H2Databases.inFile(folder);
    TestDatabase database = new TestDatabase(file.url() + ";WRITE_DELAY=0", file.user(), "");
    Path calls = folder.resolve("calls");
    prepare(database);

    Random random = new Random(20261126);
    for (int kill = 0; kill < KILLS; kill++) {
      NodeProcess.start(database, calls, kill * CASES_PER_KILL, CASES_PER_KILL)
          .ready()
          .killAfter(LEAST_MILLIS + random.nextInt(MOST_MILLIS));
    }

    try (HikariDataSource pool = database.pool(8)) {
      finish(pool, calls);
      int cases = texts(pool, "SELECT id FROM erasure_case").size();
      checkCases(pool, cases);
      checkCalls(calls, cases);
    }
  }

  /** Whatever was under way, and requests that a kill cut short before they were confirmed. */
  private static void finish(HikariDataSource pool, Path calls) {
    JdbcErasureStore store = JdbcErasureStore.of(pool);
    try (ErasureScheduler scheduler = KilledNode.scheduler(pool, calls)) {
      KilledNode.confirmAll(scheduler);
      scheduler.start();
      while (!isAllOver(store)) {
        Thread.onSpinWait();
      }
    }
  }
}
