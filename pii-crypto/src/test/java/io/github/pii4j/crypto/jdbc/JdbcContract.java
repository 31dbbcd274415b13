package io.github.pii4j.crypto.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.CryptoError;
import io.github.pii4j.crypto.DataKeyStore;
import io.github.pii4j.crypto.DataKeyStoreContract;
import io.github.pii4j.crypto.DataKeyStoreException;
import io.github.pii4j.crypto.KekId;
import io.github.pii4j.crypto.KeyScope;
import io.github.pii4j.crypto.Race;
import io.github.pii4j.crypto.ScopeKeys;
import io.github.pii4j.crypto.Tenant;
import io.github.pii4j.crypto.servers.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract on a database, and what only databases do. */
abstract class JdbcContract extends DataKeyStoreContract {

  /** An empty database. */
  abstract TestDatabase newDatabase();

  /** A pool on a database that has the tables. */
  abstract HikariDataSource pool();

  @Override
  protected DataKeyStore store() {
    return JdbcDataKeyStore.on(pool());
  }

  @Test
  void nodes_make_the_tables_at_once_and_again() throws Exception {
    try (HikariDataSource pool = newDatabase().pool(8)) {
      Race.of(Collections.nCopies(8, pool), node -> JdbcDataKeyStore.on(node).migrate());

      JdbcDataKeyStore store = JdbcDataKeyStore.on(pool).migrate();
      boolean added = store.add(key(scope("fields"), 1));
      store.migrate();

      assertThat(added).isTrue();
      assertThat(store.find(scope("fields")).keys()).hasSize(1);
    }
  }

  @Test
  void says_that_the_tables_are_missing() {
    try (HikariDataSource pool = newDatabase().pool(1)) {
      JdbcDataKeyStore store = JdbcDataKeyStore.on(pool);

      assertThatThrownBy(() -> store.find(scope("fields")))
          .isInstanceOf(DataKeyStoreException.class)
          .hasMessage(
              "the key store in the database cannot be used now: its tables are missing, call"
                  + " migrate()")
          .extracting(failure -> ((DataKeyStoreException) failure).code())
          .isEqualTo(CryptoError.KEY_STORE_UNAVAILABLE);
      assertThatThrownBy(() -> store.find(scope("fields")))
          .cause()
          .hasMessageContaining("its tables are missing, call migrate()");
    }
  }

  @Test
  void a_closed_pool_is_a_store_that_cannot_be_used_now() {
    HikariDataSource pool = newDatabase().pool(1);
    pool.close();

    DataKeyStoreException failure =
        catchThrowableOfType(
            DataKeyStoreException.class, () -> JdbcDataKeyStore.on(pool).find(scope("fields")));

    assertThat(failure.code()).isEqualTo(CryptoError.KEY_STORE_UNAVAILABLE);
  }

  @Test
  void a_connection_comes_back_as_it_was() throws SQLException {
    TestDatabase database = newDatabase();
    try (HikariDataSource pool = database.pool(1);
        Connection connection = pool.getConnection()) {
      JdbcDataKeyStore store = JdbcDataKeyStore.on(new OneConnection(connection)).migrate();
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      connection.setAutoCommit(false);

      store.add(key(scope("fields"), 1));
      store.find(scope("fields"));

      assertThat(connection.getAutoCommit()).isFalse();
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
      connection.rollback();
      assertThat(store.find(scope("fields")).keys()).hasSize(1);
    }
  }

  @Test
  void a_failure_passes_on_no_value_and_leaves_nothing_behind() throws SQLException {
    KeyScope scope = new KeyScope(Tenant.of("zeisig-tenant"), "zeisig-name");
    insertBehindTheStoresBack(scope, "XAES_256_GCM");

    DataKeyStoreException failure =
        catchThrowableOfType(DataKeyStoreException.class, () -> store().add(key(scope, 1)));

    assertThat(failure.code()).isEqualTo(CryptoError.KEY_STORE_UNAVAILABLE);
    assertThat(printed(failure))
        .contains("SQLState 23")
        .doesNotContain("zeisig")
        .doesNotContainIgnoringCase(HexFormat.of().formatHex("zeisig".getBytes(UTF_8)));
    assertThat(store().find(scope).nextId()).isEqualTo(id(1));
  }

  @Test
  void an_algorithm_never_heard_of_is_damage() throws SQLException {
    KeyScope scope = scope("strange");
    insertBehindTheStoresBack(scope, "ROT_13");

    DataKeyStoreException failure =
        catchThrowableOfType(DataKeyStoreException.class, () -> store().find(scope));

    assertThat(failure.code()).isEqualTo(CryptoError.KEY_STORE_DAMAGED);
    assertThat(failure).hasMessageNotContaining("ROT").hasNoCause();
    execute("DELETE FROM pii4j_data_key WHERE algorithm = 'ROT_13'");
  }

  @Test
  void refuses_a_wrapped_key_that_has_no_room() {
    assertThatThrownBy(
            () -> store().add(key(scope("fields"), 1).rewrapped(new KekId("k"), new byte[4097])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a wrapped key has at most 4096 bytes here");
  }

  @Test
  void nothing_of_the_keys_is_left_in_the_table_after_shredding() throws SQLException {
    store().add(key(scope("fields"), 1));

    store().shred(scope("fields"), NOW);

    try (Connection connection = pool().getConnection();
        PreparedStatement count =
            connection.prepareStatement("SELECT COUNT(*) FROM pii4j_data_key WHERE tenant = ?")) {
      count.setBytes(1, Rows.tenant(scope("fields")));
      var rows = count.executeQuery();
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(1)).isZero();
    }
  }

  @Test
  void two_nodes_with_64_threads_and_1000_subjects_lose_and_mix_nothing() throws Exception {
    try (HikariDataSource other = newPoolBesideThisOne()) {
      List<DataKeyStore> nodes = List.of(store(), JdbcDataKeyStore.on(other));

      StoreStress.Outcome expected = StoreStress.run(nodes, scope("x").tenant(), 64, 1000);

      assertThat(expected.winners()).isNotEmpty();
      for (KeyScope person : expected.people()) {
        ScopeKeys keys = store().find(person);
        assertThat(keys.keys()).containsExactlyElementsOf(expected.keysOf(person));
        assertThat(keys.nextId()).isEqualTo(id(keys.keys().size() + 1));
        assertThat(store().reserve(person, id(1), 1)).isEqualTo(expected.reservedOf(person) + 1);
      }
    }
  }

  /** Another node's pool on the same database. */
  abstract HikariDataSource newPoolBesideThisOne();

  private void insertBehindTheStoresBack(KeyScope scope, String algorithm) throws SQLException {
    store().readmit(scope);
    try (Connection connection = pool().getConnection();
        PreparedStatement head =
            connection.prepareStatement("INSERT INTO pii4j_key_scope VALUES (?, ?, 1, 0)");
        PreparedStatement key =
            connection.prepareStatement(
                "INSERT INTO pii4j_data_key VALUES (?, ?, 1, ?, 0, 'file:1', ?, 0)")) {
      head.setBytes(1, Rows.tenant(scope));
      head.setBytes(2, Rows.name(scope));
      head.executeUpdate();
      key.setBytes(1, Rows.tenant(scope));
      key.setBytes(2, Rows.name(scope));
      key.setString(3, algorithm);
      key.setBytes(4, new byte[60]);
      key.executeUpdate();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = pool().getConnection();
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
