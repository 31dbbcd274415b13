package io.github.pii4j.crypto.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.servers.NeedsServer;
import io.github.pii4j.crypto.servers.PostgresServer;
import io.github.pii4j.crypto.servers.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@NeedsServer(NeedsServer.Kind.POSTGRESQL)
class JdbcOneTimeCodeStorePostgresIT extends JdbcCodeContract {

  private static HikariDataSource here;
  private static HikariDataSource there;

  @BeforeAll
  static void start() {
    TestDatabase database = PostgresServer.newDatabase();
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
    return PostgresServer.newDatabase();
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
