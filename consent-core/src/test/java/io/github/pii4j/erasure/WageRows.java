package io.github.pii4j.erasure;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Wages, and notes on them, in the store's database: the handler of a host, as it should be. */
class WageRows implements ErasureHandler {

  static final DataCategory CATEGORY =
      new DataCategory("identity", "类", "kind", Sensitivity.SENSITIVE, List.of(), "t");

  @Override
  public HandlerId id() {
    return new HandlerId("wages");
  }

  @Override
  public Set<DataCategory> categories() {
    return Set.of(CATEGORY);
  }

  @Override
  public Locality locality() {
    return Locality.SAME_DATABASE;
  }

  @Override
  public List<WorkItem> inventory(SubjectId subject, StepContext context) {
    try (PreparedStatement select =
        context
            .connection()
            .prepareStatement("SELECT item FROM wage WHERE person = ? ORDER BY item")) {
      select.setString(1, subject.reveal());
      return items(select);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<WorkItem> items(PreparedStatement select) throws SQLException {
    List<WorkItem> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(WorkItem.of(rows.getString(1), CATEGORY, 1));
      }
    }
    return found;
  }

  @Override
  public StepResult erase(WorkItem item, StepContext context) {
    change("DELETE FROM note WHERE person = ? AND item = ?", item, context);
    int rows = change("DELETE FROM wage WHERE person = ? AND item = ?", item, context);
    return rows == 0 ? new StepResult.NothingFound() : new StepResult.Done(Technique.CLEAR, rows);
  }

  @Override
  public void restrict(WorkItem item, StepContext context) {
    change("UPDATE wage SET held = TRUE WHERE person = ? AND item = ?", item, context);
  }

  @Override
  public Verification verify(WorkItem item, StepContext context) {
    return new Verification(inventory(context.subject(), context).contains(item) ? 1 : 0);
  }

  static int change(String sql, WorkItem item, StepContext context) {
    try {
      return change(context.connection(), sql, item, context);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static int change(Connection on, String sql, WorkItem item, StepContext context)
      throws SQLException {
    try (PreparedStatement statement = on.prepareStatement(sql)) {
      statement.setString(1, context.subject().reveal());
      statement.setString(2, item.id());
      return statement.executeUpdate();
    }
  }
}
