package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.Cases.next;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.servers.TestDatabase;
import io.github.pii4j.erasure.jdbc.JdbcErasureStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Empty tables in a database whose sessions think they are in Los Angeles. */
abstract class JdbcErasureTables implements StoreOfCases {

  static final List<String> TABLES =
      List.of("case", "subject", "step", "journal", "outbox", "hold", "duty", "migration");

  final ExecutorService threads = Executors.newCachedThreadPool();
  HikariDataSource pool;
  JdbcErasureStore store;

  abstract TestDatabase database();

  abstract String toLosAngeles();

  @BeforeEach
  void begin() throws SQLException {
    pool = database().pool(10, toLosAngeles());
    for (String table : TABLES) {
      execute("DROP TABLE IF EXISTS erasure_" + table);
    }
    store = JdbcErasureStore.of(pool).migrate();
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
    pool.close();
  }

  @Override
  public ErasureStore store() {
    return store;
  }

  CaseChange done(ErasureStep claimed) {
    return next(
        store.find(claimed.caseId()).orElseThrow(),
        CaseState.VERIFYING,
        "step.done",
        StepWrite.update(claimed, claimed.settled(StepState.DONE, StepOutcome.NONE)));
  }

  Connection transaction() throws SQLException {
    Connection connection = pool.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  static void insertRow(ErasureStore.Joint joint) {
    try (Statement statement = joint.connection().orElseThrow().createStatement()) {
      statement.execute("INSERT INTO erased_row VALUES (1)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Until the database says that a session waits for another one's lock. */
  void awaitWaiting(Future<?> waiting) throws SQLException {
    while (!waiting.isDone() && !isAnyoneWaiting()) {
      Thread.onSpinWait();
    }
    assertThat(waiting.isDone()).isFalse();
  }

  private boolean isAnyoneWaiting() throws SQLException {
    return texts(countOfTheWaiting()).stream().anyMatch(count -> !count.equals("0"));
  }

  /** A query. */
  abstract String countOfTheWaiting();

  /** The first column of what a query gives. */
  List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1).trim());
      }
    }
    return texts;
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
