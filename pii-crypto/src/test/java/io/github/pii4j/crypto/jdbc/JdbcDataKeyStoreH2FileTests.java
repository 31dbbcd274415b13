package io.github.pii4j.crypto.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.servers.H2Databases;
import io.github.pii4j.crypto.servers.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class JdbcDataKeyStoreH2FileTests extends JdbcContract {

  @TempDir private static Path folder;
  private static TestDatabase database;
  private static HikariDataSource pool;

  @BeforeAll
  static void start() {
    database = H2Databases.inFile(folder);
    pool = database.pool(10);
    JdbcDataKeyStore.on(pool).migrate();
  }

  @AfterAll
  static void end() {
    pool.close();
  }

  @Override
  TestDatabase newDatabase() {
    return H2Databases.inFile(folder);
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
