package io.github.pii4j.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.EventId;
import io.github.pii4j.consent.LedgerLine;
import io.github.pii4j.consent.LedgerName;
import io.github.pii4j.consent.LedgerStore.Addition;
import io.github.pii4j.consent.LedgerStore.Outcome;
import io.github.pii4j.consent.PersonRecord;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.consent.jdbc.JdbcLedgerStore;
import io.github.pii4j.consent.proof.Hash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lines that are there already, such as those of another system, added by the thousand. */
public final class LedgerBatchRun {

  private static final LedgerName LEDGER = new LedgerName("consent");
  private static final int LINES = 200_000;
  private static final int BATCH = 1_000;
  private static final int LINES_OF_A_PERSON = 5;
  private static final String BODY =
      "{\"actor\":\"person\",\"at\":1795680000000001,\"text\":\"" + "x".repeat(430) + "\"}";

  private final JdbcLedgerStore store;
  private final Random random = new Random(System.nanoTime());

  private LedgerBatchRun(JdbcLedgerStore store) {
    this.store = store;
  }

  /**
   * Runs it.
   *
   * @param arguments the URL of a database, its user, and how many connections to use
   */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    int threads = Integer.parseInt(arguments[2]);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(arguments[0]);
    config.setUsername(arguments[1]);
    config.setMaximumPoolSize(Math.max(2, threads));
    try (HikariDataSource pool = new HikariDataSource(config)) {
      LedgerBatchRun run = new LedgerBatchRun(JdbcLedgerStore.of(pool).migrate());
      for (int turn = 0; turn < 5; turn++) {
        System.out.println(threads + " connections: " + run.perSecond(threads) + " lines/s");
      }
    }
  }

  private long perSecond(int threads) throws InterruptedException, ExecutionException {
    List<List<Addition>> batches = new ArrayList<>();
    for (int i = 0; i < LINES / BATCH; i++) {
      batches.add(batch());
    }
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      long begin = System.nanoTime();
      List<Future<List<Outcome>>> outcomes = new ArrayList<>();
      batches.forEach(batch -> outcomes.add(executor.submit(() -> store.addAll(batch))));
      for (Future<List<Outcome>> outcome : outcomes) {
        if (!outcome.get().stream().allMatch(Outcome.ADDED::equals)) {
          throw new IllegalStateException("nobody else is here");
        }
      }
      return LINES * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
    } finally {
      executor.shutdown();
    }
  }

  private List<Addition> batch() {
    List<Addition> additions = new ArrayList<>();
    for (int i = 0; i < BATCH / LINES_OF_A_PERSON; i++) {
      Pseudonym person =
          new Pseudonym(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes()));
      List<LedgerLine> lines = new ArrayList<>();
      for (int number = 1; number <= LINES_OF_A_PERSON; number++) {
        lines.add(line(person, number));
      }
      PersonRecord record = new PersonRecord(person, new byte[60], new byte[40]);
      additions.add(new Addition(LEDGER, lines, Optional.of(record)));
    }
    return additions;
  }

  private LedgerLine line(Pseudonym person, int number) {
    return new LedgerLine(
        EventId.next(Instant.now(), random),
        person,
        number,
        BODY.getBytes(UTF_8),
        bytes(),
        new byte[0]);
  }

  private byte[] bytes() {
    byte[] bytes = new byte[Hash.BYTES];
    random.nextBytes(bytes);
    return bytes;
  }
}
