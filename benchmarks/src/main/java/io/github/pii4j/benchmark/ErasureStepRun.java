package io.github.pii4j.benchmark;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.erasure.CaseChange;
import io.github.pii4j.erasure.CaseDeadline;
import io.github.pii4j.erasure.CaseId;
import io.github.pii4j.erasure.CaseState;
import io.github.pii4j.erasure.Claim;
import io.github.pii4j.erasure.ErasureCase;
import io.github.pii4j.erasure.ErasureStep;
import io.github.pii4j.erasure.ErasureStore;
import io.github.pii4j.erasure.HandlerId;
import io.github.pii4j.erasure.JournalHead;
import io.github.pii4j.erasure.JournalLine;
import io.github.pii4j.erasure.NodeName;
import io.github.pii4j.erasure.StepId;
import io.github.pii4j.erasure.StepKind;
import io.github.pii4j.erasure.StepOutcome;
import io.github.pii4j.erasure.StepState;
import io.github.pii4j.erasure.StepWrite;
import io.github.pii4j.erasure.WorkItem;
import io.github.pii4j.erasure.jdbc.JdbcErasureStore;
import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Steps of erasure cases, claimed and finished by 8 threads with journal and outbox, beside
 * executions of db-scheduler with as many threads on the same PostgreSQL, in turns. A step is
 * durable once its transaction is: the server must run with fsync and synchronous_commit on. The
 * first turn warms up. A worker ends with the claim that finds nothing.
 */
public final class ErasureStepRun {

  private static final int THREADS = 8;
  private static final int CLAIM = 32;
  private static final int TURNS = 3;
  private static final int STEPS = 16_000;
  private static final HandlerId HANDLER = new HandlerId("rows");
  private static final Instant BEGIN = Instant.parse("2026-09-24T02:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 10, 23);

  private final HikariDataSource pool;
  private final JdbcErasureStore store;
  private final Random random = new Random(20261126);

  private ErasureStepRun(HikariDataSource pool) {
    this.pool = pool;
    this.store = JdbcErasureStore.of(pool).migrate();
  }

  /** How the steps of one claim are finished: as the engine does, each case is read before. */
  private enum Mode {
    COMMIT_PER_STEP {
      @Override
      void finish(ErasureStore store, List<ErasureStep> steps) {
        for (ErasureStep step : steps) {
          store.commit(finished(store.find(step.caseId()).orElseThrow(), step));
        }
      }
    },
    BATCH {
      @Override
      void finish(ErasureStore store, List<ErasureStep> steps) {
        List<CaseId> ids = steps.stream().map(ErasureStep::caseId).toList();
        Map<CaseId, ErasureCase> cases =
            store.findAll(ids).stream()
                .collect(Collectors.toMap(ErasureCase::id, Function.identity()));
        store.commitAll(
            steps.stream().map(step -> finished(cases.get(step.caseId()), step)).toList());
      }
    };

    abstract void finish(ErasureStore store, List<ErasureStep> steps);
  }

  /**
   * Runs it, for less than a minute.
   *
   * @param arguments the URL of an empty database of PostgreSQL and its user
   */
  public static void main(String[] arguments)
      throws SQLException, InterruptedException, ExecutionException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(arguments[0]);
    config.setUsername(arguments[1]);
    config.setMaximumPoolSize(THREADS * 2);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      ErasureStepRun run = new ErasureStepRun(pool);
      for (int turn = 0; turn < TURNS; turn++) {
        for (Mode mode : Mode.values()) {
          System.out.println(mode + ": " + run.stepsPerSecond(mode) + " steps/s");
        }
        System.out.println("db-scheduler: " + run.executionsPerSecond() + " executions/s");
      }
    }
  }

  private long stepsPerSecond(Mode mode) throws InterruptedException, ExecutionException {
    for (int i = 0; i < STEPS / CLAIM; i++) {
      open();
    }
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try {
      long begin = System.nanoTime();
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        NodeName node = new NodeName("node-" + i);
        workers.add(executor.submit(() -> finishAll(mode, node)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
      return perSecond(begin);
    } finally {
      executor.shutdown();
    }
  }

  private static long perSecond(long begin) {
    return STEPS * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
  }

  /** {@value #CLAIM} cases with a step each, in one transaction. */
  private void open() {
    store.together(
        joint -> {
          for (int i = 0; i < CLAIM; i++) {
            openOne(joint.store());
          }
          return joint;
        });
  }

  private void openOne(ErasureStore joined) {
    CaseId id = CaseId.random(random);
    ErasureCase opened = erasureCase(id, 1, person(), CaseState.ERASING);
    ErasureStep step =
        new ErasureStep(
            id,
            new StepId(HANDLER, StepKind.ERASE, WorkItem.ALL),
            StepState.READY,
            BEGIN,
            DUE,
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            new WorkItem(WorkItem.ALL, "financial", 3, Optional.empty()),
            Set.of(),
            StepOutcome.NONE);
    joined.open(change(opened, new StepWrite(step, Optional.empty())), SubjectId.of("account"));
  }

  private void finishAll(Mode mode, NodeName node) {
    List<ErasureStep> steps;
    do {
      steps = store.claim(new Claim(node, BEGIN, BEGIN.plusSeconds(60), Set.of(HANDLER), CLAIM));
      mode.finish(store, steps);
    } while (!steps.isEmpty());
  }

  private static CaseChange finished(ErasureCase before, ErasureStep step) {
    ErasureStep done =
        new ErasureStep(
            step.caseId(),
            step.id(),
            StepState.DONE,
            step.dueAt(),
            step.legalDue(),
            step.fence(),
            step.attempt(),
            Optional.empty(),
            Optional.empty(),
            step.item(),
            step.after(),
            step.outcome());
    StepWrite.Mark mark = new StepWrite.Mark(StepState.LEASED, step.fence());
    return change(
        erasureCase(step.caseId(), 2, before.person(), CaseState.COMPLETED),
        new StepWrite(done, Optional.of(mark)));
  }

  private static CaseChange change(ErasureCase after, StepWrite write) {
    JournalLine line =
        new JournalLine(
            after.id(), after.version(), "step.done", "{\"text\":\"" + "x".repeat(200) + "\"}");
    return new CaseChange(after, List.of(write), List.of(line), CaseChange.SubjectFate.KEEP);
  }

  private static ErasureCase erasureCase(
      CaseId id, long version, Pseudonym person, CaseState state) {
    return new ErasureCase(
        id,
        version,
        state,
        person,
        BEGIN,
        new CaseDeadline(1, BEGIN, DUE, DUE, DUE, Deadline.Status.FINAL, "ab".repeat(32), 15),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new JournalHead(version, Hash.of(new byte[Hash.BYTES])),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        state.isOpen() ? Optional.empty() : Optional.of(BEGIN));
  }

  private Pseudonym person() {
    byte[] bytes = new byte[Hash.BYTES];
    random.nextBytes(bytes);
    return new Pseudonym(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  private long executionsPerSecond() throws SQLException, InterruptedException {
    makeTable();
    CountDownLatch left = new CountDownLatch(STEPS);
    OneTimeTask<Void> task = Tasks.oneTime("step").execute((instance, context) -> left.countDown());
    Scheduler scheduler =
        Scheduler.create(pool, task)
            .threads(THREADS)
            .pollUsingLockAndFetch(0.5, 4.0)
            .pollingInterval(Duration.ofMillis(20))
            .build();
    for (int i = 0; i < STEPS; i++) {
      scheduler.schedule(task.instance(Integer.toString(i)), BEGIN);
    }
    long begin = System.nanoTime();
    scheduler.start();
    left.await();
    long perSecond = perSecond(begin);
    scheduler.stop();
    return perSecond;
  }

  /** The table that its documentation gives for PostgreSQL. */
  private void makeTable() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS scheduled_tasks");
      statement.execute(
          """
          CREATE TABLE scheduled_tasks (
            task_name TEXT NOT NULL, task_instance TEXT NOT NULL, task_data BYTEA,
            execution_time TIMESTAMP WITH TIME ZONE NOT NULL, picked BOOLEAN NOT NULL,
            picked_by TEXT, last_success TIMESTAMP WITH TIME ZONE,
            last_failure TIMESTAMP WITH TIME ZONE, consecutive_failures INT,
            last_heartbeat TIMESTAMP WITH TIME ZONE, version BIGINT NOT NULL, priority SMALLINT,
            PRIMARY KEY (task_name, task_instance))
          """);
      statement.execute("CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time)");
      statement.execute("CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat)");
    }
  }
}
