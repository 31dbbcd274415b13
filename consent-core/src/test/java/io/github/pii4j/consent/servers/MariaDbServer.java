package io.github.pii4j.consent.servers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A private MariaDB on 127.0.0.1: started with the first database that a test asks for, ended with
 * the JVM. Does not flush its log, so it is no good for crashes of the machine.
 */
public final class MariaDbServer {

  private static final String USER = "root";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private MariaDbServer() {}

  /** A new database. */
  public static TestDatabase newDatabase() {
    String name = "test" + DATABASES.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(Running.URL, USER, "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return new TestDatabase(Running.URL + name, USER, "");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean isInstalled() {
    return program("mariadbd").isPresent() && program("mariadb-install-db").isPresent();
  }

  private static Optional<Path> program(String name) {
    return ServerProcess.find(name, Stream.of(Path.of("/usr/sbin")));
  }

  /** Started when its first field is read, once. */
  private static final class Running {

    static final String URL = start();

    private static String start() {
      Path folder = ServerProcess.newFolder("maria");
      int port = ServerProcess.freePort();
      String data = "--datadir=" + folder.resolve("data");
      String user = "--user=" + System.getProperty("user.name");
      ServerProcess.run(
          folder,
          List.of(
              program("mariadb-install-db").orElseThrow().toString(),
              "--no-defaults",
              data,
              user,
              "--auth-root-authentication-method=normal",
              "--skip-test-db"));
      ServerProcess server =
          ServerProcess.start(
              folder,
              List.of(
                  program("mariadbd").orElseThrow().toString(),
                  "--no-defaults",
                  data,
                  user,
                  "--socket=" + folder.resolve("s"),
                  "--pid-file=" + folder.resolve("pid"),
                  "--port=" + port,
                  "--bind-address=127.0.0.1",
                  "--max-connections=300",
                  "--innodb-flush-log-at-trx-commit=0",
                  "--skip-log-bin"));
      String url = "jdbc:mariadb://127.0.0.1:" + port + "/";
      server.awaitConnections(url, USER);
      return url;
    }
  }
}
