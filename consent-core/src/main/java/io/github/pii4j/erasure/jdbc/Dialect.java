package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.sql.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Where databases differ. */
enum Dialect {
  POSTGRESQL(
      new SkippingClaim("erasure_step", Batching.ARRAYS),
      "",
      Batching.ARRAYS,
      Optional.of("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)")),
  /**
   * MySQL, too. The hint is for the claim: a plan that sorts would lock every step that is ready. A
   * transaction of the host's may be at REPEATABLE READ, where only a read that locks shows what
   * others have committed since it began.
   */
  MARIADB(
      new SkippingClaim("erasure_step FORCE INDEX (erasure_step_ready)", Batching.BATCHES),
      " LOCK IN SHARE MODE",
      Batching.ONE_BY_ONE,
      Optional.of("SELECT TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(6))")),
  /** It applies LIMIT before it skips what is locked, so a claim there would come back empty. */
  H2(new RacingClaim(), "", Batching.BATCHES, Optional.empty());

  private final ClaimPath claimPath;
  private final String newestRows;
  private final Batching batching;
  private final Optional<String> clock;

  Dialect(ClaimPath claimPath, String newestRows, Batching batching, Optional<String> clock) {
    this.claimPath = claimPath;
    this.newestRows = newestRows;
    this.batching = batching;
    this.clock = clock;
  }

  static Dialect of(Session session) throws SQLException {
    return switch (session.databaseProduct()) {
      case "PostgreSQL" -> POSTGRESQL;
      case "MariaDB", "MySQL" -> MARIADB;
      default -> H2;
    };
  }

  ClaimPath claimPath() {
    return claimPath;
  }

  /** What ends a query that must see what was committed by now. */
  String newestRows() {
    return newestRows;
  }

  /** The time by the server's clock, wherever the session thinks it is. */
  Optional<Instant> now(Session session) throws SQLException {
    return clock.isPresent()
        ? Optional.of(Micros.read(session.number(clock.get())))
        : Optional.empty();
  }

  /** How it is told of many rows. */
  Batching batching() {
    return batching;
  }
}
