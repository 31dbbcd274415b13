package io.github.pii4j.erasure;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of a running node: one that claims, one that delivers messages, one that extends
 * leases, and the workers. None waits for another, so that a listener that hangs stops nothing but
 * messages. None is ever interrupted: that would reach whatever a host's code or a database is at
 * just then, and H2 closes its file for all if a thread is interrupted that reads or writes it.
 */
final class EngineThreads {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureScheduler.class);

  /** How many steps a node claims for each worker, so that it need not wait for the next one. */
  private static final int AHEAD = 4;

  /** How a node works. */
  record Pace(int workers, Duration poll, Duration heartbeat, Duration stopWithin) {}

  private final EngineCycle cycle;
  private final Pace pace;
  private @Nullable Running running;

  /** What is under way between start and stop. */
  private record Running(
      ExecutorService turning,
      ExecutorService delivering,
      ExecutorService beating,
      ExecutorService workers,
      Alarm turns,
      Alarm deliveries,
      Alarm heartbeats) {}

  EngineThreads(EngineCycle cycle, Pace pace) {
    this.cycle = cycle;
    this.pace = pace;
  }

  synchronized void start() {
    if (running != null) {
      throw new IllegalStateException("the scheduler runs already");
    }
    Running begun =
        new Running(
            Executors.newSingleThreadExecutor(named("loop")),
            Executors.newSingleThreadExecutor(named("relay")),
            Executors.newSingleThreadExecutor(named("heartbeat")),
            Executors.newFixedThreadPool(pace.workers(), named("worker")),
            new Alarm(),
            new Alarm(),
            new Alarm());
    begun.turning.execute(() -> loop(begun.turns, pace.poll(), () -> turn(begun)));
    begun.delivering.execute(() -> loop(begun.deliveries, pace.poll(), () -> deliver(begun)));
    begun.beating.execute(() -> loop(begun.heartbeats, pace.heartbeat(), cycle::heartbeat));
    running = begun;
  }

  private static void loop(Alarm alarm, Duration pause, Runnable work) {
    try {
      while (alarm.pause(pause)) {
        surviving(work);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void turn(Running begun) {
    int found = 1;
    while (found > 0 && !begun.turns.isStopping()) {
      int free = cycle.free(pace.workers(), AHEAD);
      found = cycle.run(free, work -> begun.workers.execute(() -> work(begun, work)));
    }
  }

  private void deliver(Running begun) {
    int delivered = 1;
    while (delivered > 0 && !begun.deliveries.isStopping()) {
      delivered = cycle.deliver();
    }
  }

  /** The next turn need not wait until the pause is over, if there is more to do. */
  private void work(Running begun, Runnable work) {
    surviving(work);
    if (cycle.isHungry(pace.workers() * AHEAD)) {
      begun.turns.ring();
    }
  }

  /**
   * Whatever fails is tried again at the next turn, since all state is in the store. Errors too:
   * what a listener or a register lacks on its class path must not end the loop without a word.
   */
  private static void surviving(Runnable work) {
    try {
      work.run();
    } catch (Throwable e) {
      LOG.warn("a turn of the erasure scheduler failed: {}", e.getClass().getName());
    }
  }

  synchronized void stop() {
    if (running == null) {
      return;
    }
    Running last = running;
    running = null;
    boolean hasEnded = hasEnded(last, System.nanoTime() + pace.stopWithin().toNanos());
    last.heartbeats.stop(); // not before: the workers' leases are to outlast their work
    last.beating.shutdown();
    if (!hasEnded) {
      LOG.warn("stopped before all work had ended; steps under way: {}", cycle.underWay());
    }
    surviving(cycle::leave);
    cycle.abandon();
  }

  /** What no worker has begun is given back, once nothing more is claimed. */
  private boolean hasEnded(Running last, long end) {
    last.turns.stop();
    last.deliveries.stop();
    boolean haveTurns = hasEnded(last.turning, end);
    surviving(cycle::giveBack);
    boolean haveWorkers = hasEnded(last.workers, end);
    boolean haveDeliveries = hasEnded(last.delivering, end);
    return haveTurns && haveWorkers && haveDeliveries;
  }

  private static boolean hasEnded(ExecutorService service, long end) {
    service.shutdown();
    try {
      return service.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static ThreadFactory named(String role) {
    return work -> {
      Thread thread = new Thread(work, "pii4j-erasure-" + role);
      thread.setDaemon(true);
      return thread;
    };
  }
}
