package io.github.pii4j.consent.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A private PostgreSQL on 127.0.0.1: started with the first database that a test asks for, ended
 * with the JVM. Without fsync, so it is no good for crashes of the machine.
 */
public final class PostgresServer {

  private static final String USER = "postgres";
  private static final String SETPRIV = "setpriv";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresServer() {}

  /** A new database. */
  public static TestDatabase newDatabase() {
    String name = "test" + DATABASES.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(Running.URL + USER, USER, "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return new TestDatabase(Running.URL + name, USER, "");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean isInstalled() {
    boolean canBecomeSomebodyElse = ServerProcess.find(SETPRIV, Stream.of()).isPresent();
    boolean hasPrograms = program("initdb").isPresent();
    return hasPrograms && (!ServerProcess.isRoot() || canBecomeSomebodyElse);
  }

  static Optional<Path> program(String name) {
    return ServerProcess.find(name, versions());
  }

  /** Where Debian keeps its versions, the newest first. */
  private static Stream<Path> versions() {
    Path root = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(root)) {
      return Stream.of();
    }
    try (Stream<Path> versions = Files.list(root)) {
      List<Path> sorted = versions.sorted(Comparator.reverseOrder()).toList();
      return sorted.stream().map(version -> version.resolve("bin"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Started when its first field is read, once. */
  private static final class Running {

    static final String URL = start();

    private static String start() {
      Path folder = ServerProcess.newFolder("pg");
      giveToServer(folder);
      int port = ServerProcess.freePort();
      String data = folder.resolve("data").toString();
      ServerProcess.run(
          folder,
          command(
              "initdb", "-D", data, "-U", USER, "-A", "trust", "-N", "-E", "UTF8", "--locale=C"));
      ServerProcess server =
          ServerProcess.start(
              folder,
              command(
                  "postgres",
                  "-D" + data,
                  "-p" + port,
                  "-k" + folder,
                  "-h127.0.0.1",
                  "-F",
                  "-N300"));
      String url = "jdbc:postgresql://127.0.0.1:" + port + "/";
      server.awaitConnections(url + USER, USER);
      return url;
    }

    /** PostgreSQL refuses to run as root, so root becomes somebody else. */
    private static List<String> command(String program, String... arguments) {
      List<String> command = new ArrayList<>();
      if (ServerProcess.isRoot()) {
        command.addAll(List.of(SETPRIV, "--reuid", USER, "--regid", USER, "--clear-groups"));
      }
      command.add(program(program).orElseThrow().toString());
      command.addAll(List.of(arguments));
      return command;
    }

    private static void giveToServer(Path folder) {
      if (!ServerProcess.isRoot()) {
        return;
      }
      try {
        var users = folder.getFileSystem().getUserPrincipalLookupService();
        Files.setOwner(folder, users.lookupPrincipalByName(USER));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
