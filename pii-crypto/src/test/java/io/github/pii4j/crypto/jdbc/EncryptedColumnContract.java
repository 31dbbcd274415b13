package io.github.pii4j.crypto.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.ColumnForm;
import io.github.pii4j.crypto.CryptoError;
import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.crypto.EncryptedColumnException;
import io.github.pii4j.crypto.EncryptedRow;
import io.github.pii4j.crypto.FieldCipher;
import io.github.pii4j.crypto.FieldName;
import io.github.pii4j.crypto.HostCrypto;
import io.github.pii4j.crypto.PiiCrypto;
import io.github.pii4j.crypto.Reencrypted;
import io.github.pii4j.crypto.Reencryption;
import io.github.pii4j.crypto.ReencryptionProgress;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of real tables, gone through and written. */
abstract class EncryptedColumnContract {

  /** The sample number of GB 11643-1999. */
  private static final CitizenId ID = CitizenId.parse("440524188001010014");

  private static final FieldName FIELD = FieldName.of("worker", "citizen_id");
  private static final int ROWS = 250;

  private final PiiCrypto crypto = HostCrypto.create();
  private final FieldCipher<CitizenId> cipher = crypto.sharedField(CitizenId.TYPE, FIELD);
  private final String table = "worker_" + UUID.randomUUID().toString().replace('-', '_');

  /** A pool on a database that has the tables. */
  abstract HikariDataSource pool();

  /** What the database calls a column of bytes. */
  abstract String binary();

  /** What the database calls a column of UUIDs. */
  abstract String uuid();

  @ParameterizedTest
  @ValueSource(strings = {"BIGINT", "INT", "SMALLINT", "DECIMAL(20)", "VARCHAR(40)"})
  void goes_through_a_binary_column_by_keys_of_any_type(String keyType) throws SQLException {
    create(keyType, binary());
    for (int row = 1; row <= ROWS; row++) {
      insert(key(keyType, row), row, encrypted(row).bytes());
    }
    insertEmpty(key(keyType, ROWS + 1));

    assertEverythingIsReencrypted();
  }

  @Test
  void goes_through_a_column_by_uuids() throws SQLException {
    create(uuid(), binary());
    for (int row = 1; row <= ROWS; row++) {
      insert(UUID.randomUUID(), row, encrypted(row).bytes());
    }

    assertEverythingIsReencrypted();
  }

  @Test
  void goes_through_a_text_column() throws SQLException {
    create("BIGINT", "VARCHAR(400)");
    for (int row = 1; row <= ROWS; row++) {
      insert((long) row, row, encrypted(row).text());
    }

    assertEverythingIsReencrypted();
  }

  @Test
  void a_row_that_the_host_wrote_meanwhile_is_left_to_the_host() throws SQLException {
    create("BIGINT", binary());
    insert(1L, 1, encrypted(1).bytes());
    insert(2L, 2, encrypted(2).bytes());
    List<EncryptedRow> page = column().page(null, 10);
    byte[] hosts = encrypted(1).bytes();
    update(1L, hosts);

    int written =
        column().replace(page.stream().map(row -> new Reencrypted(row, encrypted(1))).toList());

    assertThat(written).isEqualTo(1);
    assertThat(column().page(null, 10).get(0).stored()).isEqualTo(hosts);
  }

  @Test
  void clear_text_in_the_column_is_counted_and_left() throws SQLException {
    create("BIGINT", "VARCHAR(400)");
    insert(1L, 1, "440524188001010014");
    insert(2L, 2, encrypted(2).text());

    ReencryptionProgress done = Reencryption.of(cipher, column()).build().run();

    assertThat(done.refused()).isEqualTo(1);
    assertThat(done.current()).isEqualTo(1);
    assertThat(column().page(null, 1).get(0).stored()).isEqualTo(ID.reveal().getBytes(UTF_8));
  }

  @Test
  void the_mark_of_a_job_is_kept_and_belongs_to_the_job() {
    JdbcCheckpoint checkpoint = JdbcCheckpoint.of(pool(), table);
    ReencryptionProgress early = new ReencryptionProgress("三", 1, 2, 3, 4, 5);
    ReencryptionProgress late = new ReencryptionProgress("9", 10, 20, 30, 40, 50);

    assertThat(checkpoint.load()).isNull();
    checkpoint.save(early);
    assertThat(JdbcCheckpoint.of(pool(), table).load()).isEqualTo(early);
    checkpoint.save(late);

    assertThat(checkpoint.load()).isEqualTo(late);
    assertThat(JdbcCheckpoint.of(pool(), table + "2").load()).isNull();
  }

  @Test
  void a_job_that_is_done_begins_anew_under_the_same_name() throws SQLException {
    create("BIGINT", binary());
    insert(1L, 1, encrypted(1).bytes());
    crypto.keys().rotateShared();
    Reencryption<CitizenId> job =
        Reencryption.of(cipher, column()).checkpoint(JdbcCheckpoint.of(pool(), table)).build();
    assertThat(job.run().reencrypted()).isEqualTo(1);
    insert(2L, 2, encrypted(2).bytes());
    var newest = crypto.keys().rotateShared();

    ReencryptionProgress again = job.run();

    assertThat(again.reencrypted()).isEqualTo(2);
    for (EncryptedRow row : column().page(null, 10)) {
      assertThat(value(row).keyId()).isEqualTo(newest);
    }
  }

  @Test
  void clearing_a_mark_leaves_those_of_other_jobs() {
    JdbcCheckpoint checkpoint = JdbcCheckpoint.of(pool(), table);
    JdbcCheckpoint other = JdbcCheckpoint.of(pool(), table + "2");
    ReencryptionProgress progress = new ReencryptionProgress("9", 10, 20, 30, 40, 50);
    checkpoint.save(progress);
    other.save(progress);

    checkpoint.clear();
    checkpoint.clear();

    assertThat(checkpoint.load()).isNull();
    assertThat(other.load()).isEqualTo(progress);
  }

  @Test
  void a_table_that_is_not_there_is_named_and_nothing_else() {
    EncryptedColumnException failure =
        catchThrowableOfType(EncryptedColumnException.class, () -> column().page("1", 10));

    assertThat(failure.code()).isEqualTo(CryptoError.COLUMN_UNAVAILABLE);
    assertThat(failure).hasMessage("the table " + table + " cannot be read or written now");
  }

  @Test
  void a_key_that_cannot_be_gone_through_is_refused() throws SQLException {
    create("DATE", binary());

    assertThatThrownBy(() -> column().page(null, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("is not supported: integer, decimal, text, uuid");
  }

  private void assertEverythingIsReencrypted() throws SQLException {
    var newest = crypto.keys().rotateShared();
    JdbcCheckpoint checkpoint = JdbcCheckpoint.of(pool(), "rotation of " + table);

    ReencryptionProgress done =
        Reencryption.of(cipher, column()).checkpoint(checkpoint).pageSize(60).build().run();

    assertThat(done.reencrypted()).isEqualTo(ROWS);
    assertThat(done.rows()).isEqualTo(ROWS).isEqualTo(column().count());
    assertThat(checkpoint.load()).as("the mark of a job that is done").isNull();
    List<EncryptedRow> rows = column().page(null, 2 * ROWS);
    assertThat(rows).hasSize(ROWS).allSatisfy(row -> assertThat(row.subject()).isNotNull());
    for (EncryptedRow row : rows) {
      Encrypted<CitizenId> value = value(row);
      assertThat(value.keyId()).isEqualTo(newest);
      assertThat(cipher.decrypt(value, row.subject())).isEqualTo(ID);
    }
  }

  private Encrypted<CitizenId> value(EncryptedRow row) throws SQLException {
    return form() == ColumnForm.BINARY
        ? Encrypted.of(row.stored())
        : Encrypted.parse(new String(row.stored(), UTF_8));
  }

  private ColumnForm form() throws SQLException {
    try (Connection connection = pool().getConnection();
        PreparedStatement any = connection.prepareStatement("SELECT citizen FROM " + table)) {
      var rows = any.executeQuery();
      return Stream.of(java.sql.Types.VARCHAR, java.sql.Types.CHAR)
              .anyMatch(type -> isOfType(rows, type))
          ? ColumnForm.TEXT
          : ColumnForm.BINARY;
    }
  }

  private static boolean isOfType(java.sql.ResultSet rows, int type) {
    try {
      return rows.getMetaData().getColumnType(1) == type;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private JdbcEncryptedColumn column() {
    return JdbcEncryptedColumn.on(pool())
        .table(table)
        .key("row_key")
        .subject("account")
        .value("citizen")
        .build();
  }

  private Encrypted<CitizenId> encrypted(int row) {
    return cipher.encrypt(ID, SubjectId.of("account-" + row));
  }

  private static Object key(String type, int row) {
    return type.startsWith("VARCHAR") ? "key '" + row + "'; --" : (Object) (long) row;
  }

  private void create(String keyType, String valueType) throws SQLException {
    execute(
        "CREATE TABLE %s (row_key %s PRIMARY KEY, account VARCHAR(40) NOT NULL, citizen %s)"
            .formatted(table, keyType, valueType));
  }

  private void insert(Object key, int row, Object stored) throws SQLException {
    execute("INSERT INTO " + table + " VALUES (?, ?, ?)", key, "account-" + row, stored);
  }

  private void insertEmpty(Object key) throws SQLException {
    execute("INSERT INTO " + table + " (row_key, account) VALUES (?, 'nobody')", key);
  }

  private void update(Object key, byte[] stored) throws SQLException {
    execute("UPDATE " + table + " SET citizen = ? WHERE row_key = ?", stored, key);
  }

  private void execute(String sql, Object... parameters) throws SQLException {
    try (Connection connection = pool().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }
}
