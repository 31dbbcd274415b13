package io.github.pii4j.erasure;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.servers.H2Databases;
import io.github.pii4j.consent.servers.TestDatabase;
import io.github.pii4j.erasure.jdbc.JdbcErasureStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One process at a time on a file of H2, killed {@code -Dpii4j.kill.count} times, 15 unless set;
 * each brings new requests, {@code -Dpii4j.kill.cases} in all, 60 unless set.
 */
@Tag("crash")
@Timeout(7200)
class KilledH2NodeIT extends KilledNodesContract {

  private static final int LEAST_MILLIS = 50;
  private static final int MOST_MILLIS = 1_200;
  private static final int KILLS = Integer.getInteger("pii4j.kill.count", 15);
  private static final int CASES = Integer.getInteger("pii4j.kill.cases", 60);

  @TempDir private Path folder;

  @Test
  void every_case_ends_in_time_and_no_step_is_lost_or_doubled(TestReporter reporter)
      throws Exception {
    TestDatabase file = H2Databases.inFile(folder);
    TestDatabase database = new TestDatabase(file.url() + ";WRITE_DELAY=0", file.user(), "");
    Path calls = folder.resolve("calls");
    prepare(database);

    Random random = new Random(20261126);
    for (int kill = 0; kill < KILLS; kill++) {
      int from = CASES * kill / KILLS;
      NodeProcess.start(database, calls, from, CASES * (kill + 1) / KILLS - from)
          .ready()
          .killAfter(LEAST_MILLIS + random.nextInt(MOST_MILLIS));
    }

    try (HikariDataSource pool = database.pool(8)) {
      finish(pool, calls);
      checkCases(pool, CASES);
      checkCalls(calls, CASES);
      report(reporter, pool, calls, KILLS);
    }
  }

  /** Whatever was under way, and requests that a kill cut short or kept from being made. */
  private static void finish(HikariDataSource pool, Path calls) throws SQLException {
    JdbcErasureStore store = JdbcErasureStore.of(pool);
    try (ErasureScheduler scheduler = KilledNode.scheduler(pool, calls)) {
      KilledNode.confirmAll(scheduler);
      int made = texts(pool, "SELECT id FROM erasure_case").size();
      KilledNode.submit(scheduler, CASES, CASES - made);
      while (!isAllOver(store)) {
        scheduler.drain();
      }
    }
  }
}
