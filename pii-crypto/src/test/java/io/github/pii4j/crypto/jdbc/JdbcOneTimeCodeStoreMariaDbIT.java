package io.github.pii4j.crypto.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.servers.MariaDbServer;
import io.github.pii4j.crypto.servers.NeedsServer;
import io.github.pii4j.crypto.servers.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@NeedsServer(NeedsServer.Kind.MARIADB)
class JdbcOneTimeCodeStoreMariaDbIT extends JdbcCodeContract {

  private static HikariDataSource here;
  private static HikariDataSource there;

  @BeforeAll
  static void start() {
    TestDatabase database = MariaDbServer.newDatabase();
    here = database.pool(10);
    there = database.pool(10);
    JdbcOneTimeCodeStore.on(here).migrate();
  }

  @AfterAll
  static void end() {
    here.close();
    there.close();
  }

  @Override
  TestDatabase newDatabase() {
    return MariaDbServer.newDatabase();
  }

  @Override
  HikariDataSource here() {
    return here;
  }

  @Override
  HikariDataSource there() {
    return there;
  }
}
