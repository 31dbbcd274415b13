package io.github.pii4j.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionsTests {

  private static final String SECRET = "zeisig";

  private final AtomicInteger attempts = new AtomicInteger();
  private final DataSource database = H2.newDatabase();
  private final Transactions own = Transactions.on(database, Refused::new);

  /** What the module makes of a failure. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(SQLException failure) {
      super(SqlFailure.withoutValues(failure));
    }
  }

  @BeforeEach
  void makeTable() {
    own.run(
        session -> {
          session.execute("CREATE TABLE t (x INT PRIMARY KEY)");
          return true;
        });
  }

  @Test
  void work_that_collided_is_done_again() {
    String result = own.run(session -> failing(3, "40001"));

    assertThat(result).isEqualTo("done");
    assertThat(attempts).hasValue(4);
  }

  @Test
  void gives_up_after_ten_attempts() {
    assertThatThrownBy(() -> own.run(session -> failing(1000, "40P01")))
        .isInstanceOf(Refused.class);

    assertThat(attempts).hasValue(10);
  }

  @Test
  void work_whose_outcome_nobody_knows_is_not_done_again() {
    assertThatThrownBy(() -> own.run(session -> failing(1, "40003"))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> own.read(session -> failing(9, "08006"))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> own.unlessDuplicate(session -> failing(9, null)))
        .isInstanceOf(Refused.class);

    assertThat(attempts).hasValue(3);
  }

  @Test
  void what_failed_work_did_is_undone_before_the_next_attempt() {
    own.run(
        session -> {
          session.update("INSERT INTO t VALUES (?)", 1);
          return failing(2, "40001");
        });

    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void what_an_error_interrupted_is_undone() {
    assertThatThrownBy(
            () ->
                own.run(
                    session -> {
                      session.update("INSERT INTO t VALUES (?)", 1);
                      throw new StackOverflowError(SECRET);
                    }))
        .isInstanceOf(StackOverflowError.class);

    assertThat(rows()).isZero();
  }

  @Test
  void no_value_of_a_drivers_message_is_passed_on() {
    assertThatThrownBy(() -> own.run(session -> failing(1000, "08006")))
        .rootCause()
        .hasMessage("SQLException, SQLState 08006, vendor code 0");
  }

  @Test
  void a_duplicate_undoes_all_of_the_work_and_is_told() {
    assertThat(own.unlessDuplicate(session -> inserted(session, 1))).isEqualTo(Optional.of(1));
    assertThat(own.unlessDuplicate(session -> inserted(session, 2) + inserted(session, 1)))
        .isEmpty();
    assertThat(own.singleUnlessDuplicate(session -> inserted(session, 1))).isEmpty();

    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void another_broken_constraint_is_no_duplicate() {
    assertThatThrownBy(
            () -> own.unlessDuplicate(session -> session.update("INSERT INTO t VALUES (NULL)")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_connection_of_the_pool_gets_its_settings_back() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      Transactions pooled = Transactions.on(new OneConnection(connection), Refused::new);

      pooled.run(session -> inserted(session, 1));
      pooled.singleUnlessDuplicate(session -> inserted(session, 2));

      assertThat(connection.getAutoCommit()).isFalse();
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
      assertThat(rows()).isEqualTo(2);
    }
  }

  @Test
  void joined_work_ends_with_the_hosts_transaction() throws SQLException {
    try (Connection host = database.getConnection()) {
      host.setAutoCommit(false);
      Transactions joined = Transactions.joining(host, Refused::new);

      joined.run(session -> inserted(session, 1));
      assertThat(rows()).isZero();
      host.rollback();
      joined.run(session -> inserted(session, 2));
      host.commit();

      assertThat(rows()).isEqualTo(1);
    }
  }

  @Test
  void joined_work_cannot_end_the_hosts_transaction() throws SQLException {
    try (Connection host = database.getConnection()) {
      host.setAutoCommit(false);
      Transactions joined = Transactions.joining(host, Refused::new);

      assertThatThrownBy(() -> joined.run(TransactionsTests::committing))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> joined.run(TransactionsTests::rollingBack))
          .isInstanceOf(IllegalStateException.class);
      host.rollback();

      assertThat(rows()).isZero();
    }
  }

  @Test
  void work_of_its_own_may_end_a_transaction_and_go_on() {
    own.run(TransactionsTests::committing);
    own.run(TransactionsTests::rollingBack);

    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void work_is_done_again_after_whatever_its_caller_says() {
    String result = own.run(session -> failing(2, "42P07"), SqlFailure::isRaceOfTables);

    assertThat(result).isEqualTo("done");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void joined_work_that_fails_leaves_the_rest_of_the_hosts_transaction() throws SQLException {
    try (Connection host = database.getConnection()) {
      host.setAutoCommit(false);
      Transactions joined = Transactions.joining(host, Refused::new);

      joined.run(session -> inserted(session, 1));
      assertThat(joined.unlessDuplicate(session -> inserted(session, 2) + inserted(session, 1)))
          .isEmpty();
      assertThatThrownBy(() -> joined.run(session -> inserted(session, 3) + failingAtOnce()))
          .isInstanceOf(Refused.class);
      host.commit();

      assertThat(rows()).isEqualTo(1);
    }
  }

  @Test
  void there_is_nothing_to_join_in_auto_commit_mode() throws SQLException {
    try (Connection host = database.getConnection()) {
      assertThatThrownBy(() -> Transactions.joining(host, Refused::new))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("setAutoCommit(false)");
    }
  }

  private static int inserted(Session session, int x) throws SQLException {
    return session.update("INSERT INTO t VALUES (?)", x);
  }

  private long rows() {
    return own.read(session -> session.number("SELECT COUNT(*) FROM t"));
  }

  private int failingAtOnce() throws SQLException {
    return failing(1000, "22000").length();
  }

  private static int committing(Session session) throws SQLException {
    int rows = inserted(session, 1);
    session.commit();
    return rows;
  }

  private static int rollingBack(Session session) throws SQLException {
    int rows = inserted(session, 2);
    session.rollback();
    return rows;
  }

  private String failing(int times, @Nullable String state) throws SQLException {
    if (attempts.incrementAndGet() <= times) {
      throw new SQLException(SECRET, state);
    }
    return "done";
  }
}
