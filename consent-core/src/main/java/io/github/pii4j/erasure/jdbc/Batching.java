package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.sql.Session;
import java.sql.SQLException;
import java.util.List;

/** How a database is told of many rows. */
enum Batching {
  /** By a batch, of which the driver tells how many rows were changed. */
  BATCHES {
    @Override
    int changed(Session session, RowWrites write) throws SQLException {
      return session.batch(write.sql().one(), write.rows());
    }
  },
  /** By one statement for all of them, in the fewest exchanges and with the least work. */
  ARRAYS {
    @Override
    int changed(Session session, RowWrites write) throws SQLException {
      return write.rows().size() == 1
          ? session.update(write.sql().one(), write.rows().get(0))
          : session.update(write.sql().many(), ChainedWrites.arrays(session.connection(), write));
    }

    @Override
    boolean areAllWritten(Session session, List<RowWrites> writes) throws SQLException {
      return writes.size() > 1
          ? ChainedWrites.areAllWritten(session, writes)
          : super.areAllWritten(session, writes);
    }
  },
  /** One after the other, where a driver may be set to batches that do not tell what changed. */
  ONE_BY_ONE {
    @Override
    int changed(Session session, RowWrites write) throws SQLException {
      if (write.sql().isInsert()) {
        return session.batch(write.sql().one(), write.rows());
      }
      int changed = 0;
      for (Object[] row : write.rows()) {
        changed += session.update(write.sql().one(), row);
      }
      return changed;
    }
  };

  abstract int changed(Session session, RowWrites write) throws SQLException;

  /** Writes them in their order, up to the first of which a row is not as it should be. */
  boolean areAllWritten(Session session, List<RowWrites> writes) throws SQLException {
    for (RowWrites write : writes) {
      if (changed(session, write) != write.rows().size()) {
        return false;
      }
    }
    return true;
  }
}
