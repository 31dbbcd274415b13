package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals a ledger's log again and again in the background, so that the host need not call {@link
 * ConsentLog#seal}: every line gets its place, and where the ledger {@linkplain
 * LedgerBuilder#signCheckpoints signs checkpoints}, a new one is signed with every batch. Any
 * number of nodes may do so at once.
 *
 * <p>A failure, such as a database that is away, is logged once by the name of its class, counted,
 * and tried again after the interval; no line is lost meanwhile. Logs hold no personal data.
 * Thread-safe.
 */
public final class LedgerSealing implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerSealing.class);
  private static final Duration SHORTEST = Duration.ofMillis(10);

  private final ConsentLedger ledger;
  private final Duration interval;
  private final ConsentMetrics metrics;
  private final Repeater repeater;
  private Repeater.@Nullable Task task;
  private boolean isFailing;

  private LedgerSealing(
      ConsentLedger ledger, Duration interval, ConsentMetrics metrics, Repeater repeater) {
    this.ledger = ledger;
    this.interval = interval;
    this.metrics = metrics;
    this.repeater = repeater;
  }

  /** Of this ledger, every second once it is started; nobody counts. */
  public static LedgerSealing of(ConsentLedger ledger) {
    return new LedgerSealing(
        requireNonNull(ledger, "ledger"),
        Duration.ofSeconds(1),
        ConsentMetrics.NOOP,
        Repeater.IN_A_THREAD);
  }

  /**
   * The same with this pause between two runs: how long a line waits for its place at most.
   *
   * @throws IllegalArgumentException if it is shorter than ten milliseconds
   */
  public LedgerSealing every(Duration pause) {
    if (pause.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("the pause between two runs is ten milliseconds or more");
    }
    return new LedgerSealing(ledger, pause, metrics, repeater);
  }

  /** The same; this one counts. */
  public LedgerSealing metrics(ConsentMetrics sink) {
    return new LedgerSealing(ledger, interval, requireNonNull(sink, "metrics"), repeater);
  }

  LedgerSealing by(Repeater other) {
    return new LedgerSealing(ledger, interval, metrics, other);
  }

  /** Begins, in a daemon thread of its own; nothing if it has begun. */
  public synchronized LedgerSealing start() {
    if (task == null) {
      task = repeater.repeat("pii4j-sealing-" + ledger.name(), interval, this::run);
    }
    return this;
  }

  /** Whether it has begun and not ended. */
  public synchronized boolean isRunning() {
    return task != null;
  }

  /**
   * Ends after the run that is under way. What has no place yet keeps waiting for another node, or
   * for the next start. It can be started again.
   */
  @Override
  public void close() {
    Repeater.@Nullable Task ending = taken();
    if (ending != null) {
      ending.end();
    }
  }

  private synchronized Repeater.@Nullable Task taken() {
    Repeater.@Nullable Task running = task;
    task = null;
    return running;
  }

  /** Whatever goes wrong, the next run comes: an exception would end them all. */
  private void run() {
    try {
      metrics.placed(ledger.log().seal());
      recovered();
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void recovered() {
    if (isFailing) {
      isFailing = false;
      LOG.info("ledger {}: sealing goes on", ledger.name());
    }
  }

  private void failed(RuntimeException e) {
    metrics.sealingFailed();
    if (!isFailing) {
      isFailing = true;
      LOG.error(
          "ledger {}: sealing failed, tried again every {}: {}", ledger.name(), interval, name(e));
    }
  }

  /** Of the ledger's own failures the code, too; never a message of somebody else's. */
  private static String name(RuntimeException e) {
    String name = e.getClass().getName();
    return e instanceof LedgerException own ? name + " " + own.code() : name;
  }
}
