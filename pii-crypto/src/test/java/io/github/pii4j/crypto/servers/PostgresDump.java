package io.github.pii4j.crypto.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A backup of one table as operators make it: written by pg_dump, restored by psql. */
public final class PostgresDump {

  private static final String JDBC = "jdbc:";

  private final Path file;

  private PostgresDump(Path file) {
    this.file = file;
  }

  /**
   * Dumps a table.
   *
   * @param folder where the file goes
   */
  public static PostgresDump of(TestDatabase database, String table, Path folder) {
    Path file = folder.resolve(table + ".sql");
    ServerProcess.run(
        folder,
        List.of(
            program("pg_dump"),
            "--dbname=" + address(database),
            "--table=" + table,
            "--file=" + file));
    return new PostgresDump(file);
  }

  /** What is in it. */
  public String text() throws IOException {
    return Files.readString(file);
  }

  /** Makes the table and its rows again; fails at the first statement that does. */
  public void restore(TestDatabase database) {
    ServerProcess.run(
        file.resolveSibling(""),
        List.of(
            program("psql"),
            "--dbname=" + address(database),
            "--set=ON_ERROR_STOP=1",
            "--no-psqlrc",
            "--file=" + file));
  }

  private static String program(String name) {
    return PostgresServer.program(name).orElseThrow().toString();
  }

  /** As the programs of PostgreSQL take it; all who ask are trusted. */
  private static String address(TestDatabase database) {
    String address = database.url().substring(JDBC.length());
    return address.replace("//", "//" + database.user() + "@");
  }
}
