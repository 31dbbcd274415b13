package io.github.pii4j.crypto.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.pii4j.crypto.ColumnForm;
import io.github.pii4j.crypto.EncryptedColumn;
import io.github.pii4j.crypto.EncryptedColumnException;
import io.github.pii4j.crypto.EncryptedRow;
import io.github.pii4j.crypto.Reencrypted;
import io.github.pii4j.sql.Session;
import io.github.pii4j.sql.SqlFailure;
import io.github.pii4j.sql.Transactions;
import io.github.pii4j.value.SubjectId;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A column of ciphertexts in a table of the host, in PostgreSQL, MariaDB (MySQL is expected to work
 * and is not tested) or H2.
 *
 * <pre>{@code
 * EncryptedColumn column =
 *     JdbcEncryptedColumn.on(dataSource)
 *         .table("worker").key("id").subject("account_id").value("citizen_id")
 *         .build();
 * }</pre>
 *
 * <p>The key column is unique and has an index; its type is an integer, a decimal, a text or a
 * UUID. The column of ciphertexts is binary or text, as its type says. A row is written only where
 * the ciphertext is still the one that was read, so that the host may write at the same time. Each
 * page is one transaction. Thread-safe; does not close the data source.
 */
public final class JdbcEncryptedColumn implements EncryptedColumn {

  private final Transactions transactions;
  private final ColumnSql sql;

  private JdbcEncryptedColumn(DataSource dataSource, ColumnSql sql) {
    this.sql = sql;
    this.transactions =
        Transactions.on(
            dataSource,
            e ->
                EncryptedColumnException.unavailable(
                    "the table " + sql.table(), SqlFailure.withoutValues(e)));
  }

  /** Begins; all names are needed. */
  public static Builder on(DataSource dataSource) {
    return new Builder(requireNonNull(dataSource, "dataSource"));
  }

  @Override
  public List<EncryptedRow> page(@Nullable String after, int limit) {
    return transactions.run(session -> page(session, after, limit));
  }

  @Override
  public int replace(List<Reencrypted> rows) {
    return transactions.run(session -> replace(session, rows));
  }

  @Override
  public long count() {
    return transactions.run(session -> session.number(sql.count()));
  }

  private List<EncryptedRow> page(Session session, @Nullable String after, int limit)
      throws SQLException {
    Forms forms = forms(session);
    return after == null
        ? session.list(sql.firstPage(limit), forms::row)
        : session.list(sql.nextPage(limit), forms::row, forms.key().parse(after));
  }

  private int replace(Session session, List<Reencrypted> rows) throws SQLException {
    Forms forms = forms(session);
    List<Object[]> batch = new ArrayList<>();
    for (Reencrypted each : rows) {
      batch.add(forms.parameters(each));
    }
    return session.batch(sql.replace(), batch);
  }

  private Forms forms(Session session) throws SQLException {
    return session.describe(sql.types(), Forms::of);
  }

  /** How key and ciphertext are kept, as the types of their columns say. */
  private record Forms(KeyForm key, ColumnForm value) {

    static Forms of(ResultSetMetaData columns) throws SQLException {
      return new Forms(
          KeyForm.of(columns.getColumnType(1), columns.getColumnTypeName(1)),
          valueForm(columns.getColumnType(3)));
    }

    private static ColumnForm valueForm(int type) {
      return switch (type) {
        case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> ColumnForm.BINARY;
        default -> ColumnForm.TEXT;
      };
    }

    EncryptedRow row(ResultSet row) throws SQLException {
      byte[] stored =
          value == ColumnForm.BINARY ? row.getBytes(3) : row.getString(3).getBytes(UTF_8);
      SubjectId subject = subject(row.getString(2));
      return subject == null
          ? EncryptedRow.ofNobody(row.getString(1), value, stored)
          : new EncryptedRow(row.getString(1), subject, value, stored);
    }

    /** Null if the table names nobody, or in a form that no id has. */
    private static @Nullable SubjectId subject(@Nullable String id) {
      try {
        return id == null ? null : SubjectId.of(id);
      } catch (IllegalArgumentException e) {
        return null;
      }
    }

    Object[] parameters(Reencrypted each) {
      Object rowKey = key.parse(each.row().key());
      byte[] old = each.row().stored();
      return value == ColumnForm.BINARY
          ? new Object[] {each.replacement().bytes(), rowKey, old}
          : new Object[] {each.replacement().text(), rowKey, new String(old, UTF_8)};
    }
  }

  /** Collects the names of a {@link JdbcEncryptedColumn}. Not thread-safe. */
  public static final class Builder {

    private final DataSource dataSource;
    private @Nullable String table;
    private @Nullable String key;
    private @Nullable String subject;
    private @Nullable String value;

    private Builder(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    /** The table, as the host's SQL would write it, schema included. */
    public Builder table(String name) {
      this.table = requireNonNull(name, "name");
      return this;
    }

    /** The column of the unique key that rows are gone through by. */
    public Builder key(String name) {
      this.key = requireNonNull(name, "name");
      return this;
    }

    /** The column that tells whom a row is about, as the host's subject ids are made. */
    public Builder subject(String name) {
      this.subject = requireNonNull(name, "name");
      return this;
    }

    /** The column of the ciphertexts. */
    public Builder value(String name) {
      this.value = requireNonNull(name, "name");
      return this;
    }

    /**
     * The finished column; does not connect yet.
     *
     * @throws IllegalStateException if a name is missing; says which
     * @throws IllegalArgumentException if one is no name of a table or column
     */
    public JdbcEncryptedColumn build() {
      if (table == null || key == null || subject == null || value == null) {
        throw new IllegalStateException("the column is not complete; still to call: " + missing());
      }
      return new JdbcEncryptedColumn(dataSource, new ColumnSql(table, key, subject, value));
    }

    private String missing() {
      StringJoiner calls = new StringJoiner(", ");
      addIfMissing(calls, table, "table(String)");
      addIfMissing(calls, key, "key(String)");
      addIfMissing(calls, subject, "subject(String)");
      addIfMissing(calls, value, "value(String)");
      return calls.toString();
    }

    private static void addIfMissing(StringJoiner calls, @Nullable String name, String call) {
      if (name == null) {
        calls.add(call);
      }
    }
  }
}
