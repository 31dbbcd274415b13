package io.github.pii4j.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.calendar.CalendarGuard;
import io.github.pii4j.calendar.CalendarRegistry;
import io.github.pii4j.calendar.CalendarUpdate;
import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.consent.proof.DocumentSigner;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.SignatureScheme;
import io.github.pii4j.erasure.CaseChange;
import io.github.pii4j.erasure.CaseDeadline;
import io.github.pii4j.erasure.CaseId;
import io.github.pii4j.erasure.CaseState;
import io.github.pii4j.erasure.ErasureCase;
import io.github.pii4j.erasure.ErasureKeys;
import io.github.pii4j.erasure.ErasurePlan;
import io.github.pii4j.erasure.ErasureScheduler;
import io.github.pii4j.erasure.ErasureStep;
import io.github.pii4j.erasure.HandlerId;
import io.github.pii4j.erasure.JournalHead;
import io.github.pii4j.erasure.JournalLine;
import io.github.pii4j.erasure.MemoryErasedRegister;
import io.github.pii4j.erasure.PlanStep;
import io.github.pii4j.erasure.RecipientAnswer;
import io.github.pii4j.erasure.RecipientHandler;
import io.github.pii4j.erasure.RecountReport;
import io.github.pii4j.erasure.StepId;
import io.github.pii4j.erasure.StepKind;
import io.github.pii4j.erasure.StepOutcome;
import io.github.pii4j.erasure.StepState;
import io.github.pii4j.erasure.StepWrite;
import io.github.pii4j.erasure.WorkItem;
import io.github.pii4j.erasure.jdbc.JdbcErasureStore;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Counts a million open cases again after a calendar with a made-up year took effect, all of which
 * move. Nine of ten are cooling off, the tenth is under way with six steps. The server must run
 * with fsync and synchronous_commit on.
 */
public final class RecountRun {

  private static final int CASES = 1_000_000;
  private static final int STEPS = 6;
  private static final int DAYS = 20;
  private static final WorkingDayRule RULE = WorkingDayRule.accountCancellation();
  private static final WorkingDayCalendar BEFORE = WorkingDayCalendar.china();
  private static final Instant BEGIN = Instant.parse("2026-12-11T02:00:00Z");
  private static final Instant NOW = Instant.parse("2026-12-29T02:00:00Z");
  private static final HandlerId HANDLER = new HandlerId("recipient");

  private final HikariDataSource pool;
  private final JdbcErasureStore store;
  private final Random random = new Random(20261127);

  private RecountRun(HikariDataSource pool) {
    this.pool = pool;
    this.store = JdbcErasureStore.of(pool).migrate();
  }

  /**
   * Fills the database, which takes a minute or two, counts and counts again.
   *
   * @param arguments the URL of an empty database of PostgreSQL, its user, and the file of a notice
   *     for 2027
   */
  public static void main(String[] arguments) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(arguments[0]);
    config.setUsername(arguments[1]);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      RecountRun run = new RecountRun(pool);
      for (int day = 0; day < DAYS; day++) {
        run.fill(run.opened(day, CaseState.COOLING_OFF), day, CASES / DAYS * 9 / 10);
        run.fill(run.opened(day, CaseState.ERASING), day, CASES / DAYS / 10);
      }
      run.execute("TRUNCATE erasure_outbox"); // what was told long ago was delivered
      run.execute("VACUUM ANALYZE");
      run.execute("CHECKPOINT");
      run.count(published(Path.of(arguments[2])));
    }
  }

  private void count(WorkingDayCalendar after) {
    try (ErasureScheduler scheduler = scheduler()) {
      for (int turn = 0; turn < 2; turn++) {
        long begin = System.nanoTime();
        RecountReport report = scheduler.use(after);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println(report.changed() + " of " + CASES + " moved in " + took);
      }
    }
  }

  private static WorkingDayCalendar published(Path notice) {
    CalendarRegistry registry =
        CalendarRegistry.startingWith(BEFORE, CalendarGuard.standard(), () -> NOW);
    return registry.update("run", List.of(CalendarUpdate.open(notice))).calendar();
  }

  /** One through the store, and as many like it as there shall be. */
  private void fill(CaseChange first, int day, int count) throws SQLException {
    store.commitAll(List.of(first));
    String id = first.after().id().text();
    String others =
        " FROM erasure_%s, generate_series(2, " + count + ") AS n WHERE %s = '" + id + "'";
    String name = "md5('" + day + first.after().state() + "' || n)";
    String body = "replace(body, '" + id + "', " + name + ")";
    String person = "substr(" + name + " || " + name + ", 1, 42) || '0'";
    execute(
        "INSERT INTO erasure_case SELECT tenant, "
            + name
            + ", version, state, "
            + person
            + ", commit_by, since, open_since, next_at, ended_at, replace("
            + body
            + ", active_key, "
            + person
            + ")"
            + others.replaceFirst("%s", "case").replaceFirst("%s", "id"));
    execute(
        "INSERT INTO erasure_step SELECT tenant, "
            + name
            + ", id, handler, state, due_at,"
            + " legal_due, fence, attempt, lease_owner, lease_until, "
            + body
            + others.replaceFirst("%s", "step").replaceFirst("%s", "case_id"));
    execute(
        "INSERT INTO erasure_journal SELECT tenant, "
            + name
            + ", number, event, body"
            + others.replaceFirst("%s", "journal").replaceFirst("%s", "case_id"));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private ErasureScheduler scheduler() {
    KeyPair keys = keyPair();
    return ErasureScheduler.builder(store)
        .keys(ErasureKeys.of(new byte[32]))
        .signer(DocumentSigner.of(SignatureScheme.ED25519, keys.getPrivate(), keys.getPublic()))
        .register(new MemoryErasedRegister())
        .handlers(
            RecipientHandler.of(
                HANDLER, Set.of(), any -> RecipientAnswer.ERASED, Duration.ofDays(1)))
        .calendar(BEFORE, RULE)
        .clock(() -> NOW)
        .build();
  }

  private static KeyPair keyPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private CaseChange opened(int day, CaseState state) {
    CaseId id = CaseId.random(random);
    Instant requestedAt = BEGIN.plus(Duration.ofDays(day));
    Deadline deadline = BEFORE.deadline(requestedAt, RULE);
    JournalLine line =
        new JournalLine(id, 1, "case.received", "{\"text\":\"" + "x".repeat(200) + "\"}");
    ErasureCase one =
        new ErasureCase(
            id,
            1,
            state,
            person(),
            requestedAt,
            dates(deadline),
            Optional.of(requestedAt.plus(Duration.ofDays(7))),
            Optional.of(requestedAt.plus(Duration.ofDays(7))),
            Optional.of(plan()),
            new JournalHead(1, Hash.of(new byte[Hash.BYTES])),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<StepWrite> steps = state == CaseState.ERASING ? steps(id, deadline) : List.of();
    return new CaseChange(one, steps, List.of(line), CaseChange.SubjectFate.KEEP);
  }

  private static CaseDeadline dates(Deadline of) {
    return new CaseDeadline(
        1,
        of.request(),
        of.dueDate(),
        of.dueDate(),
        of.commitBy(),
        of.status(),
        of.calendarVersion(),
        10);
  }

  private static ErasurePlan plan() {
    return new ErasurePlan(
        IntStream.range(0, 4)
            .mapToObj(i -> new PlanStep(new HandlerId("h" + i), 1, Set.of(), Set.of("identity")))
            .toList());
  }

  private static List<StepWrite> steps(CaseId id, Deadline deadline) {
    List<StepWrite> steps = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      String item = "rows-" + i;
      ErasureStep step =
          new ErasureStep(
              id,
              new StepId(HANDLER, StepKind.ERASE, item),
              StepState.READY,
              BEGIN,
              deadline.commitBy(),
              0,
              0,
              Optional.empty(),
              Optional.empty(),
              new WorkItem(item, "financial", 3, Optional.empty()),
              Set.of(),
              StepOutcome.NONE);
      steps.add(new StepWrite(step, Optional.empty()));
    }
    return steps;
  }

  private Pseudonym person() {
    byte[] bytes = new byte[Hash.BYTES];
    random.nextBytes(bytes);
    return new Pseudonym(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
