package io.github.pii4j.crypto.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.servers.NeedsServer;
import io.github.pii4j.crypto.servers.PostgresServer;
import io.github.pii4j.crypto.servers.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@NeedsServer(NeedsServer.Kind.POSTGRESQL)
class JdbcDataKeyStorePostgresIT extends JdbcContract {

  private static TestDatabase database;
  private static HikariDataSource pool;

  @BeforeAll
  static void start() {
    database = PostgresServer.newDatabase();
    pool = database.pool(10);
    JdbcDataKeyStore.on(pool).migrate();
  }

  @AfterAll
  static void end() {
    pool.close();
  }

  @Override
  TestDatabase newDatabase() {
    return PostgresServer.newDatabase();
  }

  @Override
  HikariDataSource pool() {
    return pool;
  }

  @Override
  HikariDataSource newPoolBesideThisOne() {
    return database.pool(10);
  }
}
