package io.github.pii4j.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.servers.TestDatabase;
import io.github.pii4j.rights.jdbc.JdbcRequestStore;
import io.github.pii4j.rights.jdbc.RequestKeys;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Empty tables in a database whose sessions think they are in Los Angeles. */
abstract class JdbcRequestTables {

  private static final List<String> TABLES = List.of("request", "open", "calendar", "migration");

  static final String CANARY = "zeisig";
  static final byte SECRET = 7;

  HikariDataSource pool;
  JdbcRequestStore store;

  abstract TestDatabase database();

  abstract String toLosAngeles();

  @BeforeEach
  void begin() throws SQLException {
    pool = database().pool(6, toLosAngeles());
    for (String table : TABLES) {
      execute("DROP TABLE IF EXISTS rights_" + table);
    }
    store = storeWith(keys(SECRET)).migrate();
  }

  @AfterEach
  void end() {
    pool.close();
  }

  static byte[] secret(byte secret) {
    byte[] bytes = new byte[32];
    bytes[0] = secret;
    return bytes;
  }

  static RequestKeys keys(byte secret) {
    return RequestKeys.of(secret(secret));
  }

  JdbcRequestStore storeWith(RequestKeys keys) {
    return JdbcRequestStore.of(pool, keys);
  }

  static String stackTrace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  Connection transaction() throws SQLException {
    Connection connection = pool.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  List<String> cells(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          byte[] bytes = rows.getObject(i) instanceof byte[] raw ? raw : null;
          texts.add(bytes == null ? String.valueOf(rows.getString(i)) : new String(bytes, UTF_8));
        }
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
