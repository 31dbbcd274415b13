package io.github.pii4j.crypto.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.servers.NeedsServer;
import io.github.pii4j.crypto.servers.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@NeedsServer(NeedsServer.Kind.POSTGRESQL)
class EncryptedColumnPostgresIT extends EncryptedColumnContract {

  private static HikariDataSource pool;

  @BeforeAll
  static void start() {
    pool = PostgresServer.newDatabase().pool(4);
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
    return "BYTEA";
  }

  @Override
  String uuid() {
    return "UUID";
  }
}
