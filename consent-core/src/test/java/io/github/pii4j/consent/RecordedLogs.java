package io.github.pii4j.consent;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Keeps what the library logs for as long as a test wants it; the build names it as the provider.
 * What others log, the connection pool from a thread of its own, is not the library's.
 */
public final class RecordedLogs implements SLF4JServiceProvider {

  private static final String LIBRARY = "io.github.pii4j.";
  private static final List<String> LINES = new CopyOnWriteArrayList<>();
  private static volatile boolean recording;

  /** Called by SLF4J. */
  public RecordedLogs() {}

  /** What is logged while {@code work} runs. */
  public static List<String> during(Runnable work) {
    LINES.clear();
    recording = true;
    try {
      work.run();
      return List.copyOf(LINES);
    } finally {
      recording = false;
    }
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return Recorder::new;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return new BasicMarkerFactory();
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return new NOPMDCAdapter();
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {}

  private static final class Recorder extends LegacyAbstractLogger implements Logger {

    private static final long serialVersionUID = 1L;

    Recorder(String name) {
      this.name = name;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
      return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level,
        @Nullable Marker marker,
        String message,
        Object @Nullable [] arguments,
        @Nullable Throwable thrown) {
      if (name.startsWith(LIBRARY)) {
        LINES.add(level + " " + MessageFormatter.basicArrayFormat(message, arguments));
      }
    }

    @Override
    public boolean isTraceEnabled() {
      return recording;
    }

    @Override
    public boolean isDebugEnabled() {
      return recording;
    }

    @Override
    public boolean isInfoEnabled() {
      return recording;
    }

    @Override
    public boolean isWarnEnabled() {
      return recording;
    }

    @Override
    public boolean isErrorEnabled() {
      return recording;
    }
  }
}
