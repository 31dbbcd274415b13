package io.github.pii4j.erasure;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of a running node. */
final class EngineThreads {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureScheduler.class);

  /** How a node works. */
  record Pace(int workers, Duration poll, Duration heartbeat, Duration stopWithin) {

    /** How many steps a node claims for each worker, so that it need not wait for the next one. */
    private static final int AHEAD = 4;

    int capacity() {
      return workers * AHEAD;
    }
  }

  private final EngineCycle cycle;
  private final Pace pace;
  private @Nullable Running running;

  /** What is under way between start and stop. */
  private record Running(
      ExecutorService turning,
      ExecutorService beating,
      ExecutorService workers,
      Alarm turns,
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
            Executors.newSingleThreadExecutor(named("heartbeat")),
            Executors.newFixedThreadPool(pace.workers(), named("worker")),
            new Alarm(),
            new Alarm());
    begun.turning.execute(() -> loop(begun.turns, pace.poll(), () -> turn(begun)));
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
      int free = Math.max(0, pace.capacity() - cycle.underWay());
      found = cycle.run(free, work -> begun.workers.execute(() -> work(begun, work)));
    }
  }

  /** The next turn need not wait until the pause is over, if there is more to do. */
  private void work(Running begun, Runnable work) {
    surviving(work);
    if (cycle.isHungry(pace.capacity())) {
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
    running.turns.stop();
    end(running.turning);
    end(running.workers);
    running.heartbeats.stop(); // not before: the workers' leases are to outlast their work
    end(running.beating);
    cycle.abandon();
    running = null;
  }

  private void end(ExecutorService service) {
    service.shutdown();
    try {
      if (!service.awaitTermination(pace.stopWithin().toMillis(), TimeUnit.MILLISECONDS)) {
        service.shutdownNow();
      }
    } catch (InterruptedException e) {
      service.shutdownNow();
      Thread.currentThread().interrupt();
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
