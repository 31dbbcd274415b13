package io.github.pii4j.storing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** A real database, and all that it keeps on disk. */
interface TestDatabase extends AutoCloseable {

  DataSource dataSource();

  /** What a binary column is called. */
  String binary();

  /** The raw files and a dump, after all has been written. */
  List<byte[]> contents() throws Exception;

  @Override
  void close() throws SQLException;

  default void run(String... statements) throws SQLException {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
