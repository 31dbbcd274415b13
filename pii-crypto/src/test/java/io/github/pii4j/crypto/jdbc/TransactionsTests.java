package io.github.pii4j.crypto.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.crypto.DataKeyStoreException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransactionsTests {

  private final AtomicInteger attempts = new AtomicInteger();
  private final Transactions transactions = new Transactions(database(), SqlFailure::unavailable);

  @Test
  void work_that_collided_is_done_again() {
    String result = transactions.run(session -> failing(3, "40001"));

    assertThat(result).isEqualTo("done");
    assertThat(attempts).hasValue(4);
  }

  @Test
  void gives_up_after_ten_attempts() {
    assertThatThrownBy(() -> transactions.run(session -> failing(1000, "40P01")))
        .isInstanceOf(DataKeyStoreException.class);

    assertThat(attempts).hasValue(10);
  }

  @Test
  void work_whose_outcome_nobody_knows_is_not_done_again() {
    assertThatThrownBy(() -> transactions.run(session -> failing(1, "40003")))
        .isInstanceOf(DataKeyStoreException.class);
    assertThatThrownBy(() -> transactions.run(session -> failing(1000, "08006")))
        .isInstanceOf(DataKeyStoreException.class);
    assertThatThrownBy(() -> transactions.run(session -> failing(1000, null)))
        .isInstanceOf(DataKeyStoreException.class);

    assertThat(attempts).hasValue(3);
  }

  @Test
  void what_failed_work_did_is_undone_before_the_next_attempt() {
    transactions.run(
        session -> {
          session.execute("CREATE TABLE t (x INT)");
          return true;
        });

    long rows =
        transactions.run(
            session -> {
              session.update("INSERT INTO t VALUES (?)", 1);
              failing(2, "40001");
              return session.number("SELECT COUNT(*) FROM t");
            });

    assertThat(rows).isEqualTo(1);
  }

  @Test
  void what_an_error_interrupted_is_undone() {
    transactions.run(
        session -> {
          session.execute("CREATE TABLE u (x INT)");
          return true;
        });

    assertThatThrownBy(
            () ->
                transactions.run(
                    session -> {
                      session.update("INSERT INTO u VALUES (?)", 1);
                      throw new StackOverflowError("zeisig");
                    }))
        .isInstanceOf(StackOverflowError.class);

    assertThat(transactions.<Long>run(session -> session.number("SELECT COUNT(*) FROM u")))
        .isZero();
  }

  private String failing(int times, @Nullable String state) throws SQLException {
    if (attempts.incrementAndGet() <= times) {
      throw new SQLException("zeisig", state);
    }
    return "done";
  }

  private static JdbcDataSource database() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:transactions-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    return source;
  }
}
