package io.github.pii4j.consent.servers;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a process sees of its database that dies just before one of its writes or commits: nothing
 * that it calls reaches the database any longer, and what was not committed is undone there.
 */
public final class DyingDatabase {

  /** The end of the process: nothing may survive it. */
  public static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final Set<String> WRITING =
      Set.of("commit", "execute", "executeBatch", "executeUpdate");

  private static final Map<String, Class<?>> WATCHED =
      Map.of("getConnection", Connection.class, "prepareStatement", PreparedStatement.class);

  private final DataSource source;
  private final int at;
  private final List<Connection> opened = new ArrayList<>();
  private int writes;

  /**
   * A process that writes.
   *
   * @param of where its connections come from; each must be one of the database, not of a pool
   * @param at before which write it dies, from 1; never if that is 0
   */
  public DyingDatabase(DataSource of, int at) {
    this.source = watched(DataSource.class, of);
    this.at = at;
  }

  /** What the process works with. */
  public DataSource dataSource() {
    return source;
  }

  /** How often it wrote or committed, or would have. */
  public int writes() {
    return writes;
  }

  /** Whether the process is no more. */
  public boolean isDead() {
    return at != 0 && writes >= at;
  }

  private <T> T watched(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(target, method, arguments)));
  }

  private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (isDead() || isLast(method.getName())) {
      throw new Death();
    }
    try {
      @Nullable Object result = method.invoke(target, arguments);
      if (result instanceof Connection connection) {
        opened.add(connection);
      }
      Class<?> type = WATCHED.get(method.getName());
      return type == null || result == null ? result : watched(type, result);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private boolean isLast(String method) throws SQLException {
    if (!WRITING.contains(method)) {
      return false;
    }
    writes++;
    if (isDead()) {
      for (Connection connection : opened) {
        connection.close(); // as the database does whose client is gone
      }
    }
    return isDead();
  }
}
