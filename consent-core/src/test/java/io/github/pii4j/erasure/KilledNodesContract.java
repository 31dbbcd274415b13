package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.servers.TestDatabase;
import io.github.pii4j.erasure.jdbc.JdbcErasureStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.TestReporter;

/** What holds once nodes were killed at any instruction and all cases came to an end. */
abstract class KilledNodesContract {

  private static final int STEPS_OF_A_CASE = 6;

  final void prepare(TestDatabase database) {
    try (HikariDataSource pool = database.pool(3);
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      JdbcErasureStore.of(pool).migrate();
      statement.execute("CREATE TABLE effect (idempotency VARCHAR(200))");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean isAllOver(JdbcErasureStore store) {
    return store.count().keySet().stream()
        .allMatch(state -> !state.isOpen() || state == CaseState.ATTENTION);
  }

  /** Every case ended in time, with all its steps, its journal whole. */
  static void checkCases(HikariDataSource pool, int cases) throws SQLException {
    JdbcErasureStore store = JdbcErasureStore.of(pool);
    List<String> ids = texts(pool, "SELECT id FROM erasure_case");
    assertThat(ids).hasSize(cases);
    List<String> rows = texts(pool, "SELECT idempotency FROM effect");
    Set<String> effects = Set.copyOf(rows);
    assertThat(rows).hasSameSizeAs(effects);
    int completed = 0;
    for (String id : ids) {
      ErasureCase one = store.find(new CaseId(id)).orElseThrow();
      assertThat(one.state()).isIn(CaseState.COMPLETED, CaseState.ATTENTION);
      assertThat(JournalAudit.head(store.journal(one.id()))).contains(one.journal());
      assertThat(store.steps(one.id())).hasSize(STEPS_OF_A_CASE);
      if (one.state() == CaseState.COMPLETED) {
        checkCompleted(store, one, effects);
        completed++;
      }
    }
    assertThat(completed).isGreaterThan(cases / 2);
  }

  private static void checkCompleted(JdbcErasureStore store, ErasureCase one, Set<String> effects) {
    assertThat(store.steps(one.id())).extracting(ErasureStep::state).containsOnly(StepState.DONE);
    assertThat(store.subject(one.id())).isEmpty();
    assertThat(effects).contains(one.id() + "/rows/erase/all");
    assertThat(one.endedAt().orElseThrow().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate())
        .isBeforeOrEqualTo(one.deadline().commitBy());
  }

  /** The system outside was called for every case, each time with a higher fence. */
  static void checkCalls(Path calls, int cases) throws IOException {
    Map<String, List<Long>> fences = new HashMap<>();
    for (String line : Files.readAllLines(calls)) {
      String[] words = line.split(" ", -1);
      fences.computeIfAbsent(words[0], any -> new ArrayList<>()).add(Long.parseLong(words[1]));
    }
    assertThat(fences).hasSize(cases);
    assertThat(fences)
        .allSatisfy((key, seen) -> assertThat(seen).isSorted().doesNotHaveDuplicates());
  }

  /** What there was to see, for whoever measures. */
  static void report(TestReporter reporter, HikariDataSource pool, Path calls, int kills)
      throws SQLException, IOException {
    List<String> all = Files.readAllLines(calls);
    reporter.publishEntry(
        Map.of(
            "kills", Integer.toString(kills),
            "cases", JdbcErasureStore.of(pool).count().toString(),
            "steps", texts(pool, "SELECT COUNT(*) FROM erasure_step").get(0),
            "claimed again",
                texts(pool, "SELECT COUNT(*) FROM erasure_step WHERE fence > 1").get(0),
            "calls outside", Integer.toString(all.size())));
  }

  static List<String> texts(HikariDataSource pool, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
