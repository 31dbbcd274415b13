package io.github.pii4j.crypto.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.CodeHash;
import io.github.pii4j.crypto.CodeSlot;
import io.github.pii4j.crypto.CryptoError;
import io.github.pii4j.crypto.OneTimeCodePurpose;
import io.github.pii4j.crypto.OneTimeCodeStore;
import io.github.pii4j.crypto.OneTimeCodeStoreContract;
import io.github.pii4j.crypto.OneTimeCodeStoreException;
import io.github.pii4j.crypto.Race;
import io.github.pii4j.crypto.StoredCode;
import io.github.pii4j.crypto.Tenant;
import io.github.pii4j.crypto.servers.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract on a database that two nodes use, and what only databases do. */
abstract class JdbcCodeContract extends OneTimeCodeStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-02T03:04:05.678Z");

  /** An empty database. */
  abstract TestDatabase newDatabase();

  /** This node's pool on a database that has the table. */
  abstract HikariDataSource here();

  /** Another node's pool on the same one. */
  abstract HikariDataSource there();

  @Override
  protected OneTimeCodeStore store() {
    return JdbcOneTimeCodeStore.on(here());
  }

  @Override
  protected OneTimeCodeStore storeOfAnotherNode() {
    return JdbcOneTimeCodeStore.on(there());
  }

  @Test
  void nodes_make_the_table_at_once_and_again() throws Exception {
    try (HikariDataSource pool = newDatabase().pool(8)) {
      Race.of(Collections.nCopies(8, pool), node -> JdbcOneTimeCodeStore.on(node).migrate());

      OneTimeCodeStore store = JdbcOneTimeCodeStore.on(pool).migrate();
      boolean added = store.add(code("a", NOW));
      JdbcOneTimeCodeStore.on(pool).migrate();

      assertThat(added).isTrue();
      assertThat(store.find(slot("a"))).isPresent();
    }
  }

  @Test
  void says_that_the_table_is_missing() {
    try (HikariDataSource pool = newDatabase().pool(1)) {
      OneTimeCodeStoreException failure = failureOf(JdbcOneTimeCodeStore.on(pool), slot("a"));

      assertThat(failure.code()).isEqualTo(CryptoError.CODE_STORE_UNAVAILABLE);
      assertThat(failure)
          .hasMessage("the store of one-time codes in the database cannot be used now");
      assertThat(failure).cause().hasMessageContaining("its tables are missing, call migrate()");
    }
  }

  @Test
  void a_closed_pool_is_a_store_that_cannot_be_used_now() {
    HikariDataSource pool = newDatabase().pool(1);
    pool.close();

    assertThat(failureOf(JdbcOneTimeCodeStore.on(pool), slot("a")).code())
        .isEqualTo(CryptoError.CODE_STORE_UNAVAILABLE);
  }

  @Test
  void a_row_that_nobody_wrote_is_damage_and_is_not_quoted() throws SQLException {
    store().add(code("damaged", NOW));
    execute("UPDATE pii4j_one_time_code SET issue = 'zeisig' WHERE attempts_left = 9");

    OneTimeCodeStoreException failure = failureOf(store(), slot("damaged"));

    assertThat(failure.code()).isEqualTo(CryptoError.CODE_STORE_DAMAGED);
    assertThat(printed(failure)).doesNotContain("zeisig");
  }

  @Test
  void a_connection_comes_back_as_it_was_and_takes_nothing_of_the_host_along() throws SQLException {
    try (Connection connection = here().getConnection()) {
      OneTimeCodeStore store = JdbcOneTimeCodeStore.on(new OneConnection(connection));
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      connection.setAutoCommit(false);

      store.add(code("kept", NOW));

      assertThat(connection.getAutoCommit()).isFalse();
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
      connection.rollback();
      assertThat(store().find(slot("kept"))).isPresent();
    }
  }

  @Test
  void a_code_is_not_moved_to_another_slot() {
    StoredCode present = code("from", NOW);
    store().add(present);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> store().replace(present, code("to", NOW)))
        .withMessage("the code to put in is of another slot");
  }

  @Test
  void nodes_that_forget_at_once_forget_each_code_once() throws Exception {
    Instant then = Instant.parse("1961-01-01T00:00:00Z");
    for (int i = 0; i < 300; i++) {
      store().add(code("over-" + i, then));
    }

    var purged =
        Race.of(
            Collections.nCopies(8, storeOfAnotherNode()),
            node -> node.purgeExpired(then.plusSeconds(86_400), 300));

    assertThat(purged.stream().mapToInt(Integer::intValue).sum()).isEqualTo(300);
    assertThat(store().find(slot("over-299"))).isEmpty();
  }

  private static OneTimeCodeStoreException failureOf(OneTimeCodeStore store, CodeSlot slot) {
    return catchThrowableOfType(OneTimeCodeStoreException.class, () -> store.find(slot));
  }

  private static StoredCode code(String name, Instant at) {
    return new StoredCode(
        slot(name),
        UUID.randomUUID(),
        CodeHash.of(new byte[32]),
        at,
        at.plusSeconds(1),
        9,
        false,
        at.plusSeconds(2),
        at.plusSeconds(3),
        1);
  }

  private static CodeSlot slot(String name) {
    String pseudonym = (name + "-".repeat(43)).substring(0, 43);
    return new CodeSlot(Tenant.of("jdbc"), OneTimeCodePurpose.of("log-in"), pseudonym);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = here().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String printed(Throwable failure) {
    StringWriter printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed));
    return printed.toString();
  }
}
