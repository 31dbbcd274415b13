package io.github.pii4j.benchmark;

import io.github.pii4j.crypto.FieldCipher;
import io.github.pii4j.crypto.FieldName;
import io.github.pii4j.crypto.MemoryKeyEncryptionKey;
import io.github.pii4j.crypto.PiiCrypto;
import io.github.pii4j.crypto.Reencryption;
import io.github.pii4j.crypto.ReencryptionListener;
import io.github.pii4j.crypto.ReencryptionProgress;
import io.github.pii4j.crypto.Suite;
import io.github.pii4j.crypto.Tenant;
import io.github.pii4j.crypto.jdbc.JdbcCheckpoint;
import io.github.pii4j.crypto.jdbc.JdbcDataKeyStore;
import io.github.pii4j.crypto.jdbc.JdbcEncryptedColumn;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.SubjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;

/** A table in an H2 file, every row of it encrypted again after its key was rotated. */
public final class ReencryptionRun {

  private static final int BATCH = 10_000;
  private static final FieldName FIELD = FieldName.of("worker", "citizen_id");

  /** The sample number of GB 11643-1999. */
  private static final CitizenId ID = CitizenId.parse("440524188001010014");

  private ReencryptionRun() {}

  /**
   * Runs it.
   *
   * @param arguments how many rows, and the suite
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    int rows = Integer.parseInt(arguments[0]);
    Suite suite = Suite.valueOf(arguments[1]);
    Path folder = Files.createTempDirectory("reencryption");
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("rows"), "sa", "");
    try (MemoryKeyEncryptionKey holder = MemoryKeyEncryptionKey.generate(new SecureRandom());
        PiiCrypto crypto =
            PiiCrypto.builder()
                .keyEncryptionKey(holder)
                .dataKeys(JdbcDataKeyStore.on(pool).migrate())
                .tenant(Tenant.of("acme"))
                .suite(suite)
                .build()) {
      run(crypto, pool, rows);
    } finally {
      pool.dispose();
      for (Path file : Files.list(folder).toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    }
  }

  private static void run(PiiCrypto crypto, JdbcConnectionPool pool, int rows) throws SQLException {
    FieldCipher<CitizenId> cipher = crypto.sharedField(CitizenId.TYPE, FIELD);
    long begin = System.nanoTime();
    fill(pool, cipher, rows);
    System.out.println("filled in " + seconds(begin) + " s");
    crypto.keys().rotateShared();
    begin = System.nanoTime();
    ReencryptionProgress done =
        Reencryption.of(cipher, column(pool))
            .checkpoint(JdbcCheckpoint.of(pool, "run"))
            .listener(new Printing())
            .build()
            .run();
    System.out.println(done + " in " + seconds(begin) + " s");
  }

  private static JdbcEncryptedColumn column(JdbcConnectionPool pool) {
    return JdbcEncryptedColumn.on(pool)
        .table("worker")
        .key("id")
        .subject("id")
        .value("citizen_id")
        .build();
  }

  private static void fill(JdbcConnectionPool pool, FieldCipher<CitizenId> cipher, int rows)
      throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection
          .createStatement()
          .execute("CREATE TABLE worker (id BIGINT PRIMARY KEY, citizen_id VARBINARY(400))");
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO worker VALUES (?, ?)")) {
        for (long id = 1; id <= rows; id++) {
          insert.setLong(1, id);
          insert.setBytes(2, cipher.encrypt(ID, SubjectId.of(Long.toString(id))).bytes());
          insert.addBatch();
          if (id % BATCH == 0 || id == rows) {
            insert.executeBatch();
            connection.commit();
          }
        }
      }
    }
  }

  private static double seconds(long begin) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) / 1000.0;
  }

  private static final class Printing implements ReencryptionListener {

    @Override
    public void pageDone(ReencryptionProgress progress, long rows) {
      if (progress.rows() % 100_000 == 0) {
        System.out.println(progress + " of " + rows);
      }
    }
  }
}
