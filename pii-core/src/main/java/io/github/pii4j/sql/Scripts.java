package io.github.pii4j.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The numbered scripts of one module, each in a folder for its database: {@code
 * FOLDER/postgresql/001.sql}, {@code FOLDER/mariadb/001.sql} (MySQL, too), {@code
 * FOLDER/h2/001.sql} and so on. A script is statements that end with a semicolon, and comments from
 * {@code --} to the end of the line; it may be run again, since only PostgreSQL undoes half of one.
 *
 * @param home a class of the module
 * @param folder from the root of the class path, such as {@code /db/pii4j-consent}
 * @param count how many there are, from 001
 */
public record Scripts(Class<?> home, String folder, int count) {

  private static final Map<String, String> FOLDERS =
      new TreeMap<>(
          Map.of(
              "H2", "h2",
              "PostgreSQL", "postgresql",
              "MariaDB", "mariadb",
              "MySQL", "mariadb"));

  private static final int THREE_DIGITS = 1000;

  /** All scripts for a database, the first one first. */
  List<Script> scripts(String product) {
    String dialect = FOLDERS.get(product);
    if (dialect == null) {
      throw MigrationException.unknown(product, FOLDERS.keySet());
    }
    return IntStream.rangeClosed(1, count).mapToObj(number -> read(dialect, number)).toList();
  }

  private Script read(String dialect, int number) {
    String digits = Integer.toString(THREE_DIGITS + number).substring(1);
    String path = folder + "/" + dialect + "/" + digits + ".sql";
    try (InputStream in = home.getResourceAsStream(path)) {
      String text = new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8);
      return new Script(number, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
