package io.github.pii4j.erasure.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a transaction that is not the handler's to end; it can fail at one of the
 * statements, as if the database or the process ended just then. Used by one thread.
 */
final class GuardedConnection {

  private static final Set<String> NOT_ITS_OWN =
      Set.of("commit", "close", "abort", "setAutoCommit");

  private final Connection real;
  private final int failAt;
  private int statements;
  private boolean isMeddledWith;

  private GuardedConnection(Connection real, int failAt) {
    this.real = real;
    this.failAt = failAt;
  }

  /** One that works. */
  static GuardedConnection of(Connection real) {
    return new GuardedConnection(real, Integer.MAX_VALUE);
  }

  /** One that fails at the {@code statement}-th that is executed, and at all after it. */
  static GuardedConnection failingAt(int statement, Connection real) {
    return new GuardedConnection(real, statement);
  }

  /** What the handler gets. */
  Connection connection() {
    return wrapped(Connection.class, this::onConnection);
  }

  boolean hasFailed() {
    return statements >= failAt;
  }

  /** Whether the handler tried to end the transaction, whatever became of that. */
  boolean isMeddledWith() {
    return isMeddledWith;
  }

  private @Nullable Object onConnection(Method method, @Nullable Object[] arguments)
      throws Throwable {
    boolean isWholeRollback = method.getName().equals("rollback") && arguments.length == 0;
    if (isWholeRollback || NOT_ITS_OWN.contains(method.getName())) {
      isMeddledWith = true;
      throw new SQLException("a handler neither commits nor rolls back nor closes");
    }
    Object result = invoke(real, method, arguments);
    if (result instanceof CallableStatement statement) {
      return wrapped(CallableStatement.class, counting(statement));
    }
    if (result instanceof PreparedStatement statement) {
      return wrapped(PreparedStatement.class, counting(statement));
    }
    return result instanceof Statement statement
        ? wrapped(Statement.class, counting(statement))
        : result;
  }

  /** What is done to a proxy. */
  private interface Call {
    @Nullable Object invoke(Method method, @Nullable Object[] arguments) throws Throwable;
  }

  private Call counting(Statement statement) {
    return (method, arguments) -> {
      if (method.getName().startsWith("execute") && ++statements >= failAt) {
        throw new SQLException("the database ended the session", "57P01");
      }
      return invoke(statement, method, arguments);
    };
  }

  private static <T> T wrapped(Class<T> type, Call call) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            call.invoke(method, arguments == null ? new Object[0] : arguments);
    return type.cast(
        Proxy.newProxyInstance(
            GuardedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object invoke(Object on, Method method, @Nullable Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
