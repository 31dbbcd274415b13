package io.github.pii4j.storing;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.servers.PostgresServer;
import io.github.pii4j.crypto.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A database of a PostgreSQL that runs for the tests. */
final class PostgresDatabase implements WorkerDatabase {

  private final TestDatabase database = PostgresServer.newDatabase();
  private final HikariDataSource pool = database.pool(2);

  @Override
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public String binary() {
    return "bytea";
  }

  /** All files of the server, its journal too: other databases of the tests hold none of this. */
  @Override
  public Map<String, byte[]> contents() throws SQLException, IOException {
    run("checkpoint");
    Map<String, byte[]> contents = new TreeMap<>();
    contents.put(DUMP, dump());
    try (Stream<Path> files = Files.walk(Path.of(read("show data_directory")))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        put(contents, file);
      }
    }
    return contents;
  }

  /** A running server removes temporary files at any time. */
  private static void put(Map<String, byte[]> contents, Path file) throws IOException {
    try {
      contents.put(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      contents.remove(file.toString());
    }
  }

  private byte[] dump() throws SQLException, IOException {
    String program = read("select setting from pg_config where name = 'BINDIR'") + "/pg_dump";
    String url = database.url().substring("jdbc:".length());
    Process process =
        new ProcessBuilder(program, "--dbname=" + url, "--username=" + database.user())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return process.getInputStream().readAllBytes();
  }

  private String read(String query) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
