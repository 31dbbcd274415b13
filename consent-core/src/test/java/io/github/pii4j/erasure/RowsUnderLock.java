package io.github.pii4j.erasure;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes two rows, the second of which a host has locked that waits for the first. */
final class RowsUnderLock implements ErasureHandler {

  /** What it does about a failure of the database. */
  enum Manners {
    LETS_IT_OUT,
    SWALLOWS
  }

  private final Manners manners;
  private final Runnable meetHost;
  private final AtomicInteger attempts = new AtomicInteger();

  /** {@code meetHost} returns once the host waits for the row that was written before. */
  RowsUnderLock(Manners manners, Runnable meetHost) {
    this.manners = manners;
    this.meetHost = meetHost;
  }

  int attempts() {
    return attempts.get();
  }

  @Override
  public HandlerId id() {
    return new HandlerId("rows");
  }

  @Override
  public Set<DataCategory> categories() {
    return Set.of(KilledNode.CATEGORY);
  }

  @Override
  public Locality locality() {
    return Locality.SAME_DATABASE;
  }

  @Override
  public List<WorkItem> inventory(SubjectId subject, StepContext context) {
    return List.of(WorkItem.of(WorkItem.ALL, KilledNode.CATEGORY, 1));
  }

  @Override
  public StepResult erase(WorkItem item, StepContext context) {
    try {
      write(context.connection());
    } catch (SQLException e) {
      if (manners == Manners.LETS_IT_OUT) {
        throw new IllegalStateException(e);
      }
    }
    return new StepResult.Done(Technique.CLEAR, 1);
  }

  private void write(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE host_row SET writes = writes + 1 WHERE id = 1");
      if (attempts.incrementAndGet() == 1) {
        meetHost.run();
      }
      statement.executeUpdate("UPDATE host_row SET writes = writes + 1 WHERE id = 2");
    }
  }

  @Override
  public void restrict(WorkItem item, StepContext context) {
    throw new IllegalStateException("nothing is kept here");
  }

  @Override
  public Verification verify(WorkItem item, StepContext context) {
    return Verification.CLEAN;
  }
}
