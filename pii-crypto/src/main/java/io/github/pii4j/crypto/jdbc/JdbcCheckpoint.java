package io.github.pii4j.crypto.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.crypto.Checkpoint;
import io.github.pii4j.crypto.EncryptedColumnException;
import io.github.pii4j.crypto.ReencryptionProgress;
import io.github.pii4j.sql.Session;
import io.github.pii4j.sql.SqlFailure;
import io.github.pii4j.sql.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in a database how far a job got: in the table {@code pii4j_checkpoint}, which {@link
 * JdbcDataKeyStore#migrate()} makes with the others.
 *
 * <p>Thread-safe; does not close the data source.
 */
public final class JdbcCheckpoint implements Checkpoint {

  private static final int LONGEST_NAME = 255;

  private final Transactions transactions;
  private final String job;

  private JdbcCheckpoint(DataSource dataSource, String job) {
    this.transactions =
        Transactions.on(
            dataSource,
            e ->
                EncryptedColumnException.unavailable(
                    "the table pii4j_checkpoint", SqlFailure.withoutValues(e)));
    this.job = job;
  }

  /**
   * The mark of one job.
   *
   * @param job its name, the same for every run until it is done; then it may be used again, and
   *     begins anew
   * @throws IllegalArgumentException if the name is blank or longer than 255 characters
   */
  public static JdbcCheckpoint of(DataSource dataSource, String job) {
    if (job.isBlank() || job.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a job is named in 1 to 255 characters");
    }
    return new JdbcCheckpoint(requireNonNull(dataSource, "dataSource"), job);
  }

  @Override
  public @Nullable ReencryptionProgress load() {
    return transactions
        .run(
            session ->
                session.first(
                    "SELECT last_key, current_rows, reencrypted, changed, shredded, refused"
                        + " FROM pii4j_checkpoint WHERE job = ?",
                    JdbcCheckpoint::read,
                    job))
        .orElse(null);
  }

  /**
   * {@inheritDoc}
   *
   * @throws NullPointerException if no row was dealt with yet
   */
  @Override
  public void save(ReencryptionProgress progress) {
    transactions.run(
        session -> {
          if (update(session, progress) == 0) {
            insert(session, progress);
          }
          return progress;
        });
  }

  @Override
  public void clear() {
    transactions.run(session -> session.update("DELETE FROM pii4j_checkpoint WHERE job = ?", job));
  }

  private int update(Session session, ReencryptionProgress progress) throws SQLException {
    return session.update(
        "UPDATE pii4j_checkpoint SET last_key = ?, current_rows = ?, reencrypted = ?,"
            + " changed = ?, shredded = ?, refused = ? WHERE job = ?",
        requireNonNull(progress.lastKey(), "a mark is at a row"),
        progress.current(),
        progress.reencrypted(),
        progress.changed(),
        progress.shredded(),
        progress.refused(),
        job);
  }

  private void insert(Session session, ReencryptionProgress progress) throws SQLException {
    session.update(
        "INSERT INTO pii4j_checkpoint"
            + " (last_key, current_rows, reencrypted, changed, shredded, refused, job)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        requireNonNull(progress.lastKey(), "a mark is at a row"),
        progress.current(),
        progress.reencrypted(),
        progress.changed(),
        progress.shredded(),
        progress.refused(),
        job);
  }

  private static ReencryptionProgress read(ResultSet row) throws SQLException {
    return new ReencryptionProgress(
        row.getString("last_key"),
        row.getLong("current_rows"),
        row.getLong("reencrypted"),
        row.getLong("changed"),
        row.getLong("shredded"),
        row.getLong("refused"));
  }
}
