package io.github.pii4j.crypto.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.sql.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The scripts that make the tables, each of which may be run again. */
final class Migration {

  private static final List<String> SCRIPTS = List.of("001.sql", "002.sql", "003.sql");

  private static final Map<String, String> FOLDERS =
      Map.of(
          "H2", "h2",
          "PostgreSQL", "postgresql",
          "MariaDB", "mariadb",
          "MySQL", "mariadb");

  private static final Pattern COMMENT = Pattern.compile("--.*");
  private static final Pattern END = Pattern.compile(";");

  private Migration() {}

  static void run(Session session) throws SQLException {
    String folder = folderFor(session.databaseProduct());
    for (String script : SCRIPTS) {
      for (String statement : statements("/db/pii4j-crypto/" + folder + "/" + script)) {
        session.execute(statement);
      }
    }
  }

  private static String folderFor(String product) {
    String folder = FOLDERS.get(product);
    if (folder == null) {
      throw new IllegalStateException(
          product + " is not among the databases that have scripts: " + FOLDERS.keySet());
    }
    return folder;
  }

  private static List<String> statements(String script) {
    String sql = COMMENT.matcher(read(script)).replaceAll("");
    return END.splitAsStream(sql).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String read(String script) {
    try (InputStream in = Migration.class.getResourceAsStream(script)) {
      return new String(Objects.requireNonNull(in, script).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
