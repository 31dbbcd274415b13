package io.github.pii4j.consent.servers;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes down every call that makes a driver talk to its server. */
public final class CountedStatements {

  private static final Set<String> TALKING =
      Set.of(
          "commit",
          "execute",
          "executeBatch",
          "executeQuery",
          "executeUpdate",
          "getTransactionIsolation",
          "rollback",
          "setAutoCommit",
          "setSavepoint",
          "setTransactionIsolation");

  private static final Map<String, Class<?>> WATCHED =
      Map.of("getConnection", Connection.class, "prepareStatement", PreparedStatement.class);

  private final List<String> calls = new ArrayList<>();
  private final DataSource source;

  /** Watches whatever the data source gives. */
  public CountedStatements(DataSource source) {
    this.source = watched(DataSource.class, source);
  }

  /** The watched one. */
  public DataSource dataSource() {
    return source;
  }

  /** The names of the methods that were called, in their order. */
  public List<String> calls() {
    return calls;
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
    if (TALKING.contains(method.getName())) {
      calls.add(method.getName());
    }
    try {
      @Nullable Object result = method.invoke(target, arguments);
      Class<?> type = WATCHED.get(method.getName());
      return type == null || result == null ? result : watched(type, result);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
