package io.github.pii4j.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets the transactions of this process in one file of H2 come one after the other.
 *
 * <p>When H2 stores what was committed, it takes the state of one table or index after the other,
 * while other sessions go on changing them (h2database issue 2080). A process that is killed right
 * then may leave a part of a transaction, such as a row that its index does not lead to. In memory
 * nothing is left, and other databases write a log.
 *
 * <p>Nobody waits for a turn longer than a few seconds: a transaction that takes long, such as one
 * in which a great deal is erased, must not stop all others.
 */
record Turn(Optional<ReentrantLock> lock, Duration longest) {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Map<String, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

  /** Work on a database. */
  interface Attempt<R> {
    R make() throws SQLException;
  }

  /** A turn in the database of this connection. */
  static Turn in(Connection connection) throws SQLException {
    return in(connection, LONGEST);
  }

  static Turn in(Connection connection, Duration longest) throws SQLException {
    return new Turn(
        Optional.ofNullable(connection.getMetaData().getURL())
            .filter(url -> url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:"))
            .map(url -> LOCKS.computeIfAbsent(url, any -> new ReentrantLock(true))),
        longest);
  }

  /** Does the work when its turn has come; within a turn of the same thread, at once. */
  <R> R take(Attempt<R> work) throws SQLException {
    Optional<ReentrantLock> taken = lock.filter(this::isTaken);
    try {
      return work.make();
    } finally {
      taken.ifPresent(ReentrantLock::unlock);
    }
  }

  private boolean isTaken(ReentrantLock free) {
    try {
      return free.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
