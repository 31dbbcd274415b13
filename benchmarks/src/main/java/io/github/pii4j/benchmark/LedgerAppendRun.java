package io.github.pii4j.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.ConsentLedger;
import io.github.pii4j.consent.ConsentScope;
import io.github.pii4j.consent.EventId;
import io.github.pii4j.consent.LedgerKeys;
import io.github.pii4j.consent.LedgerLine;
import io.github.pii4j.consent.Shown;
import io.github.pii4j.consent.jdbc.JdbcLedgerStore;
import io.github.pii4j.policy.ContentHash;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * One event of the consent ledger, each in a transaction of its own, beside a bare INSERT of as
 * many bytes on the same server: in turns of a few seconds, so that both meet the same machine.
 */
public final class LedgerAppendRun {

  private static final int PEOPLE = 10_000;
  private static final int WARM_UPS = 3;
  private static final int TURNS = 5;
  private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final ConsentScope SCOPE = ConsentScope.policy("zhihui-laowu");
  private static final Shown SHOWN =
      new Shown(
          "zhihui-laowu",
          PolicyVersion.parse("1.0.0"),
          new ContentHash("ab".repeat(32)),
          new ContentHash("cd".repeat(32)),
          Locale.SIMPLIFIED_CHINESE,
          Optional.empty());

  private final DataSource pool;
  private final ConsentLedger ledger;
  private final LedgerLine sample;
  private final List<String> pseudonyms = new ArrayList<>();
  private final AtomicLong inserted = new AtomicLong();

  private LedgerAppendRun(DataSource pool) throws SQLException {
    this.pool = pool;
    JdbcLedgerStore store = JdbcLedgerStore.of(pool).migrate();
    this.ledger =
        ConsentLedger.builder(store)
            .keys(LedgerKeys.of(new byte[32]))
            .visibleWithin(Duration.ofMinutes(5))
            .build();
    warmUp();
    for (int i = 0; i < PEOPLE; i++) {
      pseudonyms.add(ledger.notified(person(i), SHOWN, SCOPE).get(0).person().text());
    }
    this.sample =
        store
            .line(ledger.name(), ledger.notified(person(0), SHOWN, SCOPE).get(0).id())
            .orElseThrow();
    makeBareTable();
  }

  /** The work of one call. */
  private interface Work {
    void once(int number) throws SQLException;
  }

  /**
   * Runs it.
   *
   * @param arguments the URL of a database and its user
   */
  public static void main(String[] arguments)
      throws SQLException, InterruptedException, ExecutionException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(arguments[0]);
    config.setUsername(arguments[1]);
    config.setMaximumPoolSize(8);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      LedgerAppendRun run = new LedgerAppendRun(pool);
      for (int threads : new int[] {1, 8}) {
        run.compare(threads);
      }
    }
  }

  /** Without a database, so that the compiler is done with our part before anything is measured. */
  private static void warmUp() {
    ConsentLedger inMemory = ConsentLedger.inMemory(InstantSource.system());
    for (int i = 0; i < 10 * PEOPLE; i++) {
      inMemory.notified(person(i % PEOPLE), SHOWN, SCOPE);
    }
  }

  private void compare(int threads) throws InterruptedException, ExecutionException {
    List<Double> bare = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    for (int turn = -WARM_UPS; turn < TURNS; turn++) {
      double inserted = perSecond(threads, this::insert);
      double appended = perSecond(threads, i -> ledger.notified(person(i), SHOWN, SCOPE));
      if (turn >= 0) {
        bare.add(inserted);
        ours.add(appended);
      }
    }
    System.out.println(
        threads + " threads: bare INSERT " + median(bare) + "/s, ledger " + median(ours) + "/s");
    System.out.println("  turns " + bare + " and " + ours);
    System.out.println("  ratio " + (double) median(ours) / median(bare));
  }

  private double perSecond(int threads, Work work) throws InterruptedException, ExecutionException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      long end = System.nanoTime() + TURN_NANOS;
      AtomicInteger next = new AtomicInteger();
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        counts.add(executor.submit(() -> countUntil(end, next, work)));
      }
      int total = 0;
      for (Future<Integer> count : counts) {
        total += count.get();
      }
      return total * (double) TimeUnit.SECONDS.toNanos(1) / TURN_NANOS;
    } finally {
      executor.shutdown();
    }
  }

  private static int countUntil(long end, AtomicInteger next, Work work) throws SQLException {
    int count = 0;
    while (System.nanoTime() < end) {
      work.once(next.getAndIncrement() % PEOPLE);
      count++;
    }
    return count;
  }

  private static long median(List<Double> values) {
    return Math.round(values.stream().sorted().toList().get(values.size() / 2));
  }

  private static SubjectId person(int number) {
    return SubjectId.of("worker-" + number);
  }

  private void makeBareTable() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS bare");
      statement.execute(
          "CREATE TABLE bare (id VARCHAR(32) NOT NULL, ledger VARCHAR(100) NOT NULL,"
              + " person VARCHAR(43) NOT NULL, number BIGINT NOT NULL, body BYTEA NOT NULL,"
              + " mac BYTEA NOT NULL, details BYTEA NOT NULL,"
              + " PRIMARY KEY (ledger, person, number))");
    }
  }

  /** The same columns and the same primary key, people in any order; no other index. */
  private void insert(int number) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO bare VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, EventId.next(Instant.now(), ThreadLocalRandom.current()).text());
      insert.setString(2, ledger.name().text());
      insert.setString(3, pseudonyms.get(number));
      insert.setLong(4, inserted.getAndIncrement());
      insert.setBytes(5, sample.body());
      insert.setBytes(6, sample.mac());
      insert.setBytes(7, sample.details());
      insert.executeUpdate();
    }
  }
}
