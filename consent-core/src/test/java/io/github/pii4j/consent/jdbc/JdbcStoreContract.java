package io.github.pii4j.consent.jdbc;

import static io.github.pii4j.consent.jdbc.Lines.LEDGER;
import static io.github.pii4j.consent.jdbc.Lines.first;
import static io.github.pii4j.consent.jdbc.Lines.line;
import static io.github.pii4j.consent.jdbc.Lines.more;
import static io.github.pii4j.consent.jdbc.Lines.newId;
import static io.github.pii4j.consent.jdbc.Lines.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.LedgerException;
import io.github.pii4j.consent.LedgerLine;
import io.github.pii4j.consent.LedgerStore;
import io.github.pii4j.consent.LedgerStore.Outcome;
import io.github.pii4j.consent.servers.CountedStatements;
import io.github.pii4j.consent.servers.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store in a database does, whose sessions think they are in Los Angeles. */
abstract class JdbcStoreContract implements LedgerStoreContract, SealedLogContract {

  private static final List<String> TABLES =
      List.of("line", "person", "log", "tile", "standing", "migration");
  private static final String LI = "李小红";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HikariDataSource pool;
  private JdbcLedgerStore store;

  abstract TestDatabase database();

  abstract String toLosAngeles();

  @BeforeEach
  void begin() throws SQLException {
    pool = database().pool(10, toLosAngeles());
    for (String table : TABLES) {
      execute("DROP TABLE IF EXISTS consent_" + table);
    }
    store = JdbcLedgerStore.of(pool).migrate();
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
    pool.close();
  }

  @Override
  public LedgerStore store() {
    return store;
  }

  @Test
  void what_was_committed_is_there_for_another_node() {
    LedgerLine line = line(LI, 1);
    store.add(first(LI, line));

    try (HikariDataSource other = database().pool(2, toLosAngeles())) {
      assertThat(JdbcLedgerStore.of(other).lines(LEDGER, person(LI))).containsExactly(line);
    }
  }

  @Test
  void to_record_one_line_takes_one_statement() {
    store.add(first(LI));
    CountedStatements counted = new CountedStatements(pool);
    JdbcLedgerStore watched = JdbcLedgerStore.of(counted.dataSource());
    watched.add(more(line(LI, 2))); // the first time it learns what the pool is like
    counted.calls().clear();

    watched.add(more(line(LI, 3)));

    assertThat(counted.calls()).containsExactly("executeUpdate");
  }

  @Test
  void who_comes_second_waits_for_the_first_and_is_overtaken() throws Exception {
    store.add(first(LI));
    try (Connection host = transaction()) {
      LedgerLine faster = line(LI, 2);
      store.joining(host).add(more(faster));

      Future<Outcome> slower = threads.submit(() -> store.add(more(line(LI, 2))));
      awaitWaiting(slower);
      host.commit();

      assertThat(slower.get()).isEqualTo(Outcome.OVERTAKEN);
      assertThat(store.lines(LEDGER, person(LI))).hasSize(2).contains(faster);
    }
  }

  @Test
  void who_comes_second_is_first_if_the_other_gives_up() throws Exception {
    store.add(first(LI));
    try (Connection host = transaction()) {
      store.joining(host).add(more(line(LI, 2)));

      LedgerLine slower = line(LI, 2);
      Future<Outcome> outcome = threads.submit(() -> store.add(more(slower)));
      awaitWaiting(outcome);
      host.rollback();

      assertThat(outcome.get()).isEqualTo(Outcome.ADDED);
      assertThat(store.lines(LEDGER, person(LI))).hasSize(2).contains(slower);
    }
  }

  @Test
  void a_hosts_long_transaction_hinders_nobody_else() throws SQLException {
    store.add(first(LI));
    try (Connection host = transaction()) {
      store.joining(host).add(more(line(LI, 2)));

      assertThat(store.add(first("周"))).isEqualTo(Outcome.ADDED);
      assertThat(store.lines(LEDGER, person(LI))).hasSize(1);
      assertThat(store.unsealed(LEDGER, 10)).hasSize(2);
    }
  }

  @Test
  void what_joined_a_transaction_is_there_once_that_is_committed() throws SQLException {
    LedgerLine line = line(LI, 1);
    try (Connection host = transaction()) {
      LedgerStore joined = store.joining(host);

      assertThat(joined.add(first(LI, line))).isEqualTo(Outcome.ADDED);
      assertThat(joined.lines(LEDGER, person(LI))).containsExactly(line);
      assertThat(joined.person(LEDGER, person(LI))).isPresent();
      assertThat(store.lines(LEDGER, person(LI))).isEmpty();
      host.commit();
    }

    assertThat(store.lines(LEDGER, person(LI))).containsExactly(line);
    assertThat(store.person(LEDGER, person(LI))).isPresent();
  }

  @Test
  void what_joined_a_transaction_is_gone_with_it() throws SQLException {
    try (Connection host = transaction()) {
      store.joining(host).add(first(LI));
      host.rollback();
    }

    assertThat(store.lines(LEDGER, person(LI))).isEmpty();
    assertThat(store.person(LEDGER, person(LI))).isEmpty();
  }

  @Test
  void being_overtaken_within_a_transaction_leaves_it_as_it_was() throws SQLException {
    store.add(first(LI));
    LedgerLine faster = line(LI, 2);
    LedgerLine next = line(LI, 3);
    try (Connection host = transaction()) {
      LedgerStore joined = store.joining(host);
      joined.add(first("周"));
      assertThat(joined.lines(LEDGER, person(LI))).hasSize(1);
      store.add(more(faster));

      assertThat(joined.add(more(line(LI, 2)))).isEqualTo(Outcome.OVERTAKEN);
      assertThat(joined.lines(LEDGER, person(LI))).hasSize(2).contains(faster);
      assertThat(joined.add(more(next))).isEqualTo(Outcome.ADDED);
      assertThat(joined.add(more(line(LI, 4, next.id())))).isEqualTo(Outcome.KNOWN);
      host.commit();
    }

    assertThat(store.lines(LEDGER, person(LI))).hasSize(3).contains(next);
    assertThat(store.lines(LEDGER, person("周"))).hasSize(1);
  }

  @Test
  void the_settings_of_a_joined_connection_stay() throws SQLException {
    try (Connection host = transaction()) {
      int isolation = host.getTransactionIsolation();
      store.joining(host).add(first(LI));

      assertThat(host.getAutoCommit()).isFalse();
      assertThat(host.getTransactionIsolation()).isEqualTo(isolation);
    }
    try (Connection host = pool.getConnection()) {
      assertThatThrownBy(() -> store.joining(host)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void to_migrate_again_and_from_many_nodes_at_once_changes_nothing() throws Exception {
    for (String table : TABLES) {
      execute("DROP TABLE consent_" + table);
    }
    List<Future<JdbcLedgerStore>> nodes =
        IntStream.range(0, 4)
            .mapToObj(i -> threads.submit(() -> JdbcLedgerStore.of(pool).migrate()))
            .toList();
    for (Future<JdbcLedgerStore> node : nodes) {
      node.get();
    }
    store.add(first(LI));

    store.migrate();

    assertThat(store.lines(LEDGER, person(LI))).hasSize(1);
  }

  @Test
  void a_script_that_is_not_the_applied_one_is_refused_with_a_way_out() throws SQLException {
    execute("UPDATE consent_migration SET checksum = 'another' WHERE number = 1");

    assertThatThrownBy(() -> store.migrate())
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.code()).isEqualTo(LedgerException.Code.WRONG_TABLES))
        .cause()
        .hasMessageContaining("put the released jar back");
  }

  @Test
  void tables_of_a_newer_release_are_refused() throws SQLException {
    execute("INSERT INTO consent_migration (number, checksum, applied_at) VALUES (99, 'x', 0)");

    assertThatThrownBy(() -> store.migrate())
        .isInstanceOf(LedgerException.class)
        .cause()
        .hasMessageContaining("script 99");
  }

  @Test
  void missing_tables_are_named_and_no_value_is() throws SQLException {
    execute("DROP TABLE consent_line");

    assertThatThrownBy(() -> store.add(first(LI)))
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.code()).isEqualTo(LedgerException.Code.UNAVAILABLE))
        .rootCause()
        .hasMessageContaining("call migrate()")
        .hasMessageNotContaining(person(LI).text());
  }

  @Test
  void more_than_a_mebibyte_is_refused_before_anything_is_sent() {
    LedgerLine line = line(LI, 1, newId(), new byte[(1 << 20) + 1]);

    assertThatThrownBy(() -> store.add(first(LI, line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1048576");
    assertThat(store.add(first(LI, line(LI, 1, newId(), new byte[1 << 20]))))
        .isEqualTo(Outcome.ADDED);
  }

  private Connection transaction() throws SQLException {
    Connection connection = pool.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  /** Until the database says that a session waits for another one's lock. */
  private void awaitWaiting(Future<Outcome> waiting) throws SQLException {
    while (!waiting.isDone() && !isAnyoneWaiting()) {
      Thread.onSpinWait();
    }
    assertThat(waiting.isDone()).isFalse();
  }

  private boolean isAnyoneWaiting() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(countOfTheWaiting())) {
      return rows.next() && rows.getInt(1) > 0;
    }
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
        texts.add(rows.getString(1));
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
