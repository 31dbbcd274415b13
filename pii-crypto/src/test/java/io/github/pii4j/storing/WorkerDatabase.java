package io.github.pii4j.storing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** A real database, and all that it keeps on disk. */
interface WorkerDatabase extends AutoCloseable {

  String DUMP = "dump.sql";

  DataSource dataSource();

  /** What a binary column is called. */
  String binary();

  /** The raw files and a dump by their names, after all has been written. */
  Map<String, byte[]> contents() throws Exception;

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
