package io.github.pii4j.crypto.logs;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Logs everything, as the most talkative host would. */
final class CapturedLogger extends LegacyAbstractLogger {

  private static final long serialVersionUID = 1L;

  private final transient CapturedLogs logs;

  CapturedLogger(String name, CapturedLogs logs) {
    this.name = name;
    this.logs = logs;
  }

  @Override
  public boolean isTraceEnabled() {
    return true;
  }

  @Override
  public boolean isDebugEnabled() {
    return true;
  }

  @Override
  public boolean isInfoEnabled() {
    return true;
  }

  @Override
  public boolean isWarnEnabled() {
    return true;
  }

  @Override
  public boolean isErrorEnabled() {
    return true;
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      String statement,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    String message = MessageFormatter.basicArrayFormat(statement, arguments);
    logs.add(new LogLine(name, statement, message + stackTrace(thrown)));
  }

  private static String stackTrace(@Nullable Throwable thrown) {
    StringWriter printed = new StringWriter();
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(printed));
    }
    return printed.toString();
  }
}
