package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.servers.TestDatabase;
import io.github.pii4j.erasure.jdbc.JdbcErasureStore;
import io.github.pii4j.value.SubjectId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two schedulers with pools of their own, from the request to the certificate. */
@Timeout(120)
abstract class TwoNodesContract {

  private static final int CASES = 12;
  private static final int CONNECTIONS = 8;
  private static final int HOST_ROWS = 50;

  @TempDir private Path folder;
  private final ExecutorService host = Executors.newSingleThreadExecutor();
  private final TestDatabase database = newDatabase();
  private HikariDataSource pool;
  private HikariDataSource otherPool;
  private World world;
  private Path calls;

  abstract TestDatabase newDatabase();

  /** Keeps the session from looking for deadlocks itself, so that the one it meets does. */
  abstract String patience();

  /** A query for how many sessions wait for a lock. */
  abstract String countOfTheWaiting();

  @BeforeEach
  void begin() {
    pool = database.pool(CONNECTIONS);
    otherPool = database.pool(CONNECTIONS);
    world = new World(JdbcErasureStore.of(pool).migrate());
    calls = folder.resolve("calls");
    execute("CREATE TABLE effect (idempotency VARCHAR(200))");
    execute("CREATE TABLE host_row (id INT PRIMARY KEY, writes INT)");
    for (int id = 1; id <= HOST_ROWS; id++) {
      execute("INSERT INTO host_row VALUES (" + id + ", 0)");
    }
  }

  @AfterEach
  void end() {
    host.shutdownNow();
    pool.close();
    otherPool.close();
  }

  private ErasureScheduler node(int number, ErasureStore store, ErasureHandler... all) {
    return world
        .configured(ErasureScheduler.builder(store))
        .handlers(all)
        .node(new NodeName("node-" + number))
        .random(new Random(number))
        .coolingOff(Duration.ZERO)
        .pace(4, Duration.ofMillis(10))
        .build();
  }

  @Test
  void each_does_what_the_other_does_not_until_every_case_has_a_certificate() throws Exception {
    CalledOutside outside = new CalledOutside(calls);
    CountingRows rows = new CountingRows();
    List<CaseId> ids;
    try (ErasureScheduler one = node(1, JdbcErasureStore.of(pool), outside, rows);
        ErasureScheduler other = node(2, JdbcErasureStore.of(otherPool), outside, rows)) {
      one.pause(rows.id());
      other.pause(outside.id());
      one.start();
      other.start();
      ids =
          IntStream.range(0, CASES).mapToObj(i -> confirmed(i % 2 == 0 ? one : other, i)).toList();
      awaitAllCompleted();

      for (CaseId id : ids) {
        ErasureCertificate certificate = other.certificate(id).orElseThrow();
        assertThat(World.verify(certificate)).isEqualTo(CertificateResult.OK);
        assertThat(JournalAudit.head(one.explain(id).journal()))
            .contains(one.explain(id).erasureCase().journal());
      }
    }
    assertThat(texts("SELECT idempotency FROM effect")).hasSize(CASES).doesNotHaveDuplicates();
    KilledNodesContract.checkCalls(calls, CASES);
    assertThat(world.register.since(world.clock.instant()))
        .extracting(ErasedEntry::caseId)
        .containsAll(ids);
  }

  @Test
  void a_step_that_another_node_took_over_undoes_none_of_those_recorded_with_it() throws Exception {
    List<CaseId> ids = new ArrayList<>();
    AtomicInteger taken = new AtomicInteger();
    ErasureStore meddled =
        MeddledStore.before(
            JdbcErasureStore.of(pool),
            "commitAll",
            () -> taken.compareAndSet(0, takeOver(ids.get(CASES / 2))));
    CalledOutside outside = new CalledOutside(calls);
    try (ErasureScheduler one = node(1, meddled, outside);
        ErasureScheduler other = node(2, JdbcErasureStore.of(otherPool), outside)) {
      IntStream.range(0, CASES).forEach(i -> ids.add(confirmed(one, i)));
      one.drain();
      assertThat(taken).hasValue(1);
      assertThat(world.store.count()).containsEntry(CaseState.COMPLETED, CASES - 1L);

      world.clock.advance(Duration.ofMinutes(2));
      other.drain();
    }
    assertThat(world.store.count()).containsOnlyKeys(CaseState.COMPLETED);
    KilledNodesContract.checkCalls(calls, CASES);
  }

  /** As if the lease had ended, and another node had claimed the step since. */
  private int takeOver(CaseId id) {
    return execute(
        "UPDATE erasure_step SET fence = fence + 1 WHERE state = 'LEASED' AND case_id = '"
            + id
            + "'");
  }

  @ParameterizedTest
  @EnumSource
  void a_step_that_ran_into_a_deadlock_with_the_host_is_done_again_as_a_whole(
      RowsUnderLock.Manners manners) throws Exception {
    CountDownLatch hostHasSecond = new CountDownLatch(1);
    CountDownLatch stepHasFirst = new CountDownLatch(1);
    RowsUnderLock rows =
        new RowsUnderLock(
            manners,
            () -> {
              stepHasFirst.countDown();
              awaitWaiting();
            });
    CaseId id;
    Future<?> writing = host.submit(() -> writeTheOtherWayRound(hostHasSecond, stepHasFirst));
    hostHasSecond.await();
    try (ErasureScheduler one = node(1, JdbcErasureStore.of(pool), rows);
        ErasureScheduler other = node(2, JdbcErasureStore.of(otherPool), rows)) {
      id = confirmed(one, 1);
      one.start();
      other.start();
      awaitAllCompleted();
    }
    writing.get();

    assertThat(rows.attempts()).isGreaterThan(1); // it may come before the host once more
    assertThat(texts("SELECT writes FROM host_row WHERE id <= 2 ORDER BY id"))
        .containsExactly("2", "2");
    assertThat(world.store.steps(id))
        .filteredOn(step -> step.id().kind() == StepKind.ERASE)
        .extracting(ErasureStep::attempt)
        .containsExactly(1);
    assertThat(world.store.journal(id)).extracting(JournalLine::event).doesNotContain("step.retry");
  }

  /** The step closes the circle, and has written less: the database ends its transaction. */
  private @Nullable Void writeTheOtherWayRound(
      CountDownLatch hostHasSecond, CountDownLatch stepHasFirst) throws Exception {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(patience());
      connection.setAutoCommit(false);
      statement.executeUpdate("UPDATE host_row SET writes = writes + 1 WHERE id >= 2");
      hostHasSecond.countDown();
      stepHasFirst.await();
      statement.executeUpdate("UPDATE host_row SET writes = writes + 1 WHERE id = 1");
      connection.commit();
      return null;
    }
  }

  private void awaitWaiting() {
    while (texts(countOfTheWaiting()).contains("0")) {
      Thread.onSpinWait();
    }
  }

  private CaseId confirmed(ErasureScheduler node, int number) {
    CaseId id = node.submit(SubjectId.of("account-" + number)).caseId();
    node.identityProven(id, "login");
    node.confirm(id);
    return id;
  }

  private void awaitAllCompleted() {
    while (!world.store.count().keySet().equals(Set.of(CaseState.COMPLETED))) {
      Thread.onSpinWait();
    }
  }

  private List<String> texts(String sql) {
    try {
      return KilledNodesContract.texts(pool, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int execute(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
