package io.github.pii4j.crypto.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.servers.H2Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class EncryptedColumnH2Tests extends EncryptedColumnContract {

  private static HikariDataSource pool;

  @BeforeAll
  static void start() {
    pool = H2Databases.inMemory().pool(4);
    JdbcDataKeyStore.on(pool).migrate();
  }

  @AfterAll
  static void end() {
    pool.close();
  }

  @Override
  HikariDataSource pool() {
    return pool;
  }

  @Override
  String binary() {
    return "VARBINARY(400)";
  }

  @Override
  String uuid() {
    return "UUID";
  }
}
