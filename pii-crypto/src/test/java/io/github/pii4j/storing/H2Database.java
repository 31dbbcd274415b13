package io.github.pii4j.storing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** In a file; one connection stays open so that it is not closed between two calls. */
final class H2Database implements WorkerDatabase {

  private final Path folder;
  private final JdbcDataSource source = new JdbcDataSource();
  private final Connection open;

  H2Database(Path folder) throws SQLException {
    this.folder = folder;
    source.setURL("jdbc:h2:file:" + folder.resolve("workers").toAbsolutePath());
    open = source.getConnection();
  }

  @Override
  public DataSource dataSource() {
    return source;
  }

  @Override
  public String binary() {
    return "varbinary(200)";
  }

  @Override
  public Map<String, byte[]> contents() throws SQLException, IOException {
    run("script to '" + folder.resolve(DUMP).toAbsolutePath() + "'", "checkpoint sync");
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  @Override
  public void close() throws SQLException {
    open.close();
  }
}
