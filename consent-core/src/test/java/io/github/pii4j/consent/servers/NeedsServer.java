package io.github.pii4j.consent.servers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Skips the tests of a class, and says so, where a server is not installed; except in CI. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ServerCondition.class)
public @interface NeedsServer {

  Kind value();

  /** A server that tests can start. */
  enum Kind {
    POSTGRESQL {
      @Override
      boolean isInstalled() {
        return PostgresServer.isInstalled();
      }
    },
    MARIADB {
      @Override
      boolean isInstalled() {
        return MariaDbServer.isInstalled();
      }
    };

    abstract boolean isInstalled();
  }
}
