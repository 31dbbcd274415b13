package io.github.pii4j.consent.servers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * An empty database that only one test class uses.
 *
 * @param url for JDBC
 */
public record TestDatabase(String url, String user, String password) {

  /** A busy machine may let a new connection wait for longer than the half minute of the pool. */
  private static final long PATIENCE_MILLIS = 180_000;

  /** A pool of connections, which the caller closes. */
  public HikariDataSource pool(int connections) {
    return new HikariDataSource(config(connections));
  }

  /** The same, each connection of which begins with a statement. */
  public HikariDataSource pool(int connections, String statement) {
    HikariConfig config = config(connections);
    config.setConnectionInitSql(statement);
    return new HikariDataSource(config);
  }

  private HikariConfig config(int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    return config;
  }
}
