package io.github.pii4j.erasure;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.value.SubjectId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Writes a row for every effect, so that one that happened twice is seen. */
final class CountingRows implements ErasureHandler {

  @Override
  public HandlerId id() {
    return new HandlerId("rows");
  }

  @Override
  public Set<HandlerId> after() {
    return Set.of(new HandlerId("outside"));
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
    try (PreparedStatement insert =
        context.connection().prepareStatement("INSERT INTO effect VALUES (?)")) {
      insert.setString(1, context.idempotencyKey());
      insert.executeUpdate();
      return new StepResult.Done(Technique.CLEAR, 1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
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
