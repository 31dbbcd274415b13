package io.github.pii4j.sql;

import io.github.pii4j.sql.Turn.Attempt;
import java.sql.SQLException;

/**
 * Work of a thread that somebody may have interrupted. H2 closes its file, and with it the database
 * of the whole process, when it reads or writes in such a thread; some pools give no connection. So
 * the thread is not interrupted while it works, and again after that. One that is interrupted right
 * while H2 reads or writes cannot be helped.
 */
final class Uninterrupted {

  private Uninterrupted() {}

  static <R> R make(Attempt<R> work) throws SQLException {
    boolean isInterrupted = Thread.interrupted();
    try {
      return work.make();
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
