package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.jdbc.JdbcCheckpoint;
import io.github.pii4j.crypto.jdbc.JdbcDataKeyStore;
import io.github.pii4j.crypto.jdbc.JdbcEncryptedColumn;
import io.github.pii4j.crypto.servers.TestDatabase;
import io.github.pii4j.value.SubjectId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A host with a table of workers, its keys in the same database and in a key file beside it. */
final class Worker implements AutoCloseable {

  /** How many rows a job reads and writes at once. */
  static final int PAGE = 20;

  private final HikariDataSource pool;
  private final LocalKeyFile holder;
  private final PiiCrypto crypto;
  private final CountedColumn column;

  Worker(TestDatabase database, Path keyFile, Duration age) {
    pool = database.pool(2);
    holder = KeyFiles.open(keyFile);
    crypto =
        PiiCrypto.builder()
            .keyEncryptionKey(holder)
            .dataKeys(JdbcDataKeyStore.on(pool))
            .cache(KeyCacheLimits.DEFAULT.withAge(age))
            .tenant(Fixture.TENANT)
            .build();
    column =
        new CountedColumn(
            JdbcEncryptedColumn.on(pool)
                .table("worker")
                .key("id")
                .subject("id")
                .value("note")
                .build());
  }

  PiiCrypto crypto() {
    return crypto;
  }

  LocalKeyFile holder() {
    return holder;
  }

  FieldCipher<Note> own() {
    return Fixture.cipher(crypto);
  }

  FieldCipher<Note> shared() {
    return crypto.sharedField(NoteType.ANY_TEXT, Fixture.FIELD);
  }

  void createTables() {
    JdbcDataKeyStore.on(pool).migrate();
    execute("CREATE TABLE worker (id BIGINT PRIMARY KEY, note VARCHAR(400) NOT NULL)");
  }

  void insert(long id, Encrypted<Note> note) {
    execute("INSERT INTO worker VALUES (?, ?)", id, note.text());
  }

  void dropTable() {
    execute("DROP TABLE worker");
  }

  /** The row with this number, as it is stored. */
  Encrypted<Note> row(long id) {
    return requireNonNull(rows().get(id), "no such row");
  }

  /** All rows, as they are stored. */
  Map<Long, Encrypted<Note>> rows() {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement("SELECT id, note FROM worker");
        ResultSet row = statement.executeQuery()) {
      Map<Long, Encrypted<Note>> rows = new TreeMap<>();
      while (row.next()) {
        rows.put(row.getLong(1), Encrypted.parse(row.getString(2)));
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The job that brings every row up to the newest key; one job for each key. */
  Reencryption<Note> reencryption() {
    return reencryption(ReencryptionListener.NOBODY);
  }

  Reencryption<Note> reencryption(ReencryptionListener listener) {
    return Reencryption.of(shared(), column)
        .checkpoint(checkpoint())
        .listener(listener)
        .pageSize(PAGE)
        .build();
  }

  /** Where the job up to the newest key keeps its mark. */
  Checkpoint checkpoint() {
    return JdbcCheckpoint.of(pool, "up to key " + newestKey());
  }

  /** The numbers of the rows that the jobs of this process went through, in order. */
  List<Long> rowsGoneThrough() {
    return column.rows();
  }

  KeyId newestKey() {
    return crypto.tenantKeys().shared().withPrimary(SharedFieldKeys.SCOPE, DataKey::id);
  }

  static SubjectId subject(long id) {
    return SubjectId.of(Long.toString(id));
  }

  private void execute(String sql, Object... parameters) {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    crypto.close();
    holder.close();
    pool.close();
  }
}
