package io.github.pii4j.crypto.logs;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/** All that the library logs in this JVM, at every level; what others log is dropped. */
public final class CapturedLogs implements ILoggerFactory {

  private static final String LIBRARY = "io.github.pii4j.";
  private static final int MOST_LINES = 10_000;

  private final Queue<LogLine> lines = new ConcurrentLinkedQueue<>();

  CapturedLogs() {}

  /**
   * Those of this JVM.
   *
   * @throws IllegalStateException if another provider of SLF4J is in use
   */
  public static CapturedLogs ofThisJvm() {
    if (LoggerFactory.getILoggerFactory() instanceof CapturedLogs logs) {
      return logs;
    }
    throw new IllegalStateException("SLF4J is bound to " + LoggerFactory.getILoggerFactory());
  }

  /** What was logged since the JVM began, or since it was last forgotten. */
  public List<LogLine> lines() {
    return List.copyOf(lines);
  }

  /** Begins anew. */
  public void forget() {
    lines.clear();
  }

  @Override
  public Logger getLogger(String name) {
    return name.startsWith(LIBRARY) ? new CapturedLogger(name, this) : NOPLogger.NOP_LOGGER;
  }

  void add(LogLine line) {
    if (lines.size() < MOST_LINES) {
      lines.add(line);
    }
  }
}
