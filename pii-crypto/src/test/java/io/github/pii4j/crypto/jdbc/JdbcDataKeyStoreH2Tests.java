package io.github.pii4j.crypto.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.servers.H2Databases;
import io.github.pii4j.crypto.servers.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class JdbcDataKeyStoreH2Tests extends JdbcContract {

  private static TestDatabase database;
  private static HikariDataSource pool;

  @BeforeAll
  static void start() {
    database = H2Databases.inMemory();
    pool = database.pool(10);
    JdbcDataKeyStore.on(pool).migrate();
  }

  @AfterAll
  static void end() {
    pool.close();
  }

  @Override
  TestDatabase newDatabase() {
    return H2Databases.inMemory();
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
