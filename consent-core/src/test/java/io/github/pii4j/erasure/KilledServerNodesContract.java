package io.github.pii4j.erasure;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.servers.TestDatabase;
import io.github.pii4j.erasure.jdbc.JdbcErasureStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three processes on one server, one of which is killed every second or so, for {@code
 * -Dpii4j.kill.seconds}, 15 unless set, while {@code -Dpii4j.kill.cases} new requests come in, 300
 * unless set.
 */
abstract class KilledServerNodesContract extends KilledNodesContract {

  private static final int PROCESSES = 3;
  private static final int MOST_MILLIS = 1_500;
  private static final long SECONDS = Long.getLong("pii4j.kill.seconds", 15);
  private static final int CASES = Integer.getInteger("pii4j.kill.cases", 300);

  @TempDir private Path folder;
  private final ExecutorService host = Executors.newSingleThreadExecutor();
  private int kills;

  abstract TestDatabase newDatabase();

  @AfterEach
  void end() {
    host.shutdownNow();
  }

  @Test
  void every_case_ends_in_time_and_no_step_is_lost_or_doubled(TestReporter reporter)
      throws Exception {
    TestDatabase database = newDatabase();
    Path calls = folder.resolve("calls");
    prepare(database);
    try (HikariDataSource pool = database.pool(4)) {
      killNodes(database, pool, calls);

      checkCases(pool, CASES);
      checkCalls(calls, CASES);
      report(reporter, pool, calls, kills);
    }
  }

  private void killNodes(TestDatabase database, HikariDataSource pool, Path calls)
      throws Exception {
    List<NodeProcess> nodes = new ArrayList<>();
    try (ErasureScheduler desk = KilledNode.scheduler(pool, calls)) {
      for (int i = 0; i < PROCESSES; i++) {
        nodes.add(NodeProcess.start(database, calls, 0, 0));
      }
      Semaphore requests = new Semaphore(0);
      Future<?> submitted = host.submit(() -> submit(desk, requests));
      killOneAfterTheOther(nodes, requests, () -> NodeProcess.start(database, calls, 0, 0));
      submitted.get();
      while (!isAllOver(JdbcErasureStore.of(pool))) {
        nodes.get(0).run(50);
      }
    } finally {
      nodes.forEach(NodeProcess::close);
    }
  }

  private static @Nullable Void submit(ErasureScheduler desk, Semaphore requests)
      throws InterruptedException {
    for (int number = 0; number < CASES; number++) {
      requests.acquire();
      KilledNode.submit(desk, number, 1);
    }
    return null;
  }

  /** Each once it is at work; and lets as many requests in as it is time for. */
  private void killOneAfterTheOther(
      List<NodeProcess> nodes, Semaphore requests, Supplier<NodeProcess> another)
      throws IOException {
    Random random = new Random(20261126);
    long begin = System.nanoTime();
    long length = Duration.ofSeconds(SECONDS).toNanos();
    int released = 0;
    for (long now = begin; now - begin < length; now = System.nanoTime()) {
      int due = (int) (CASES * (now - begin) / length);
      requests.release(due - released);
      released = due;
      int victim = random.nextInt(PROCESSES);
      nodes.get(victim).ready().killAfter(random.nextInt(MOST_MILLIS));
      nodes.set(victim, another.get());
      kills++;
    }
    requests.release(CASES - released);
  }
}
