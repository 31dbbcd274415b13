package io.github.pii4j.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.AnswerQuery;
import io.github.pii4j.consent.ConsentScope;
import io.github.pii4j.consent.ConsentState;
import io.github.pii4j.consent.LedgerName;
import io.github.pii4j.consent.LedgerStore.Sealing;
import io.github.pii4j.consent.LogHead;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.consent.RecordedAnswer;
import io.github.pii4j.consent.SealedBatch;
import io.github.pii4j.consent.jdbc.JdbcLedgerStore;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.policy.PolicyVersion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Whom a new version must be put before, among more and more people. */
public final class WhoMustBeAskedRun {

  private static final ConsentScope SCOPE = ConsentScope.policy("zhihui-laowu");
  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");
  private static final PolicyVersion V2 = PolicyVersion.parse("2.0.0");
  private static final int PAGE = 1_000;
  private static final int TURNS = 21;

  private final DataSource pool;
  private final JdbcLedgerStore store;

  private WhoMustBeAskedRun(DataSource pool) {
    this.pool = pool;
    this.store = JdbcLedgerStore.of(pool).migrate();
  }

  /**
   * Runs it.
   *
   * @param arguments the URL of a PostgreSQL database and its user
   */
  public static void main(String[] arguments) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(arguments[0]);
    config.setUsername(arguments[1]);
    config.setMaximumPoolSize(2);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      WhoMustBeAskedRun run = new WhoMustBeAskedRun(pool);
      for (int people : new int[] {10_000, 100_000, 1_000_000}) {
        LedgerName ledger = new LedgerName("asked-" + people + "-" + System.nanoTime());
        run.fill(ledger, people);
        run.measure(ledger, people);
      }
    }
  }

  /** Every other person agreed to the new version already. */
  private void fill(LedgerName ledger, int people) throws SQLException {
    LogHead head = LogHead.START;
    for (int from = 0; from < people; from += PAGE) {
      List<RecordedAnswer> answers = new ArrayList<>();
      for (int i = from; i < from + PAGE; i++) {
        PolicyVersion version = i % 2 == 0 ? V1 : V2;
        answers.add(new RecordedAnswer(person(i), SCOPE, ConsentState.GIVEN, version, i + 1L));
      }
      LogHead after = new LogHead(from + PAGE, Hash.EMPTY_TREE, List.of(), "");
      SealedBatch batch =
          new SealedBatch(ledger, head, after, List.of(), answers, List.of(), List.of());
      if (store.seal(batch) != Sealing.SEALED) {
        throw new IllegalStateException("nobody else is here");
      }
      head = after;
    }
    print("VACUUM ANALYZE consent_standing");
  }

  private void measure(LedgerName ledger, int people) throws SQLException {
    System.out.println(
        people
            + " people: first page of 1,000 in "
            + micros(ledger, V2, "")
            + " us, one from the middle in "
            + micros(ledger, V2, "V")
            + " us, nobody to ask found in "
            + micros(ledger, V1, "")
            + " us, all pages in "
            + walkMillis(ledger, people)
            + " ms");
    print(
        "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) SELECT person FROM consent_standing WHERE ledger = '"
            + ledger
            + "' AND scope = 'policy:zhihui-laowu'::bytea AND state = 'GIVEN' AND person > 'V'"
            + " AND version < 2000000000000 ORDER BY person LIMIT 1000");
  }

  private long micros(LedgerName ledger, PolicyVersion below, String after) {
    List<Long> nanos = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      long begin = System.nanoTime();
      store.people(new AnswerQuery(ledger, SCOPE, below, after, PAGE));
      nanos.add(System.nanoTime() - begin);
    }
    return TimeUnit.NANOSECONDS.toMicros(nanos.stream().sorted().toList().get(TURNS / 2));
  }

  private long walkMillis(LedgerName ledger, int people) {
    long begin = System.nanoTime();
    int found = 0;
    String after = "";
    List<Pseudonym> page = store.people(new AnswerQuery(ledger, SCOPE, V2, after, PAGE));
    while (!page.isEmpty()) {
      found += page.size();
      after = page.get(page.size() - 1).text();
      page = store.people(new AnswerQuery(ledger, SCOPE, V2, after, PAGE));
    }
    if (found != people / 2) {
      throw new IllegalStateException("found " + found);
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  private static Pseudonym person(int number) {
    byte[] hash = Hash.ofEntry(Integer.toString(number).getBytes(UTF_8)).bytes();
    return new Pseudonym(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
  }

  private void print(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {
            System.out.println("    " + rows.getString(1));
          }
        }
      }
    }
  }
}
