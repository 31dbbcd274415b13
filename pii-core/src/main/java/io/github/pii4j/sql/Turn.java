package io.github.pii4j.sql;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
 * in which a great deal is erased, must not stop all others. Thread-safe.
 */
record Turn(Optional<ReentrantLock> lock, Duration longest) {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** By the path of the file, as long as somebody has a turn there. */
  private static final Map<String, WeakReference<ReentrantLock>> LOCKS = new HashMap<>();

  /** Work on a database. */
  interface Attempt<R> {
    R make() throws SQLException;
  }

  /** A turn in the database of this connection. */
  static Turn in(Connection connection) throws SQLException {
    return in(connection, LONGEST);
  }

  static Turn in(Connection connection, Duration longest) throws SQLException {
    return new Turn(file(connection).map(Turn::lockOf), longest);
  }

  /** Whatever its address is written like; empty if it is in memory or not of H2. */
  private static Optional<String> file(Connection connection) throws SQLException {
    if (!"H2".equals(connection.getMetaData().getDatabaseProductName())) {
      return Optional.empty();
    }
    return new Session(connection, Session.Ending.THEIRS)
        .list("SELECT DATABASE_PATH()", row -> Optional.ofNullable(row.getString(1)))
        .get(0);
  }

  private static ReentrantLock lockOf(String file) {
    synchronized (LOCKS) {
      LOCKS.values().removeIf(lock -> lock.get() == null);
      WeakReference<ReentrantLock> known = LOCKS.get(file);
      ReentrantLock lock = known == null ? null : known.get();
      if (lock == null) {
        lock = new ReentrantLock(true);
        LOCKS.put(file, new WeakReference<>(lock));
      }
      return lock;
    }
  }

  /** Does the work when its turn has come; within a turn of the same thread, at once. */
  <R> R take(Attempt<R> work) throws SQLException {
    return lock.isPresent() ? new Waiting(lock.get()).take(longest, work) : work.make();
  }

  /** One that waits, and goes on waiting when it is interrupted. Used by one thread. */
  private static final class Waiting {

    private final ReentrantLock lock;
    private boolean isInterrupted;

    Waiting(ReentrantLock lock) {
      this.lock = lock;
    }

    <R> R take(Duration longest, Attempt<R> work) throws SQLException {
      boolean isTaken = isTaken(System.nanoTime() + longest.toNanos());
      try {
        return work.make();
      } finally {
        if (isTaken) {
          lock.unlock();
        }
        if (isInterrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }

    private boolean isTaken(long end) {
      while (true) {
        try {
          return lock.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
    }
  }
}
