package io.github.pii4j.storing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** In a file; one connection stays open so that it is not closed between two calls. */
final class H2Database implements TestDatabase {

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
  public List<byte[]> contents() throws SQLException, IOException {
    run("script to '" + folder.resolve("dump.sql").toAbsolutePath() + "'", "checkpoint sync");
    List<byte[]> contents = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.add(Files.readAllBytes(file));
      }
    }
    return contents;
  }

  @Override
  public void close() throws SQLException {
    open.close();
  }
}
