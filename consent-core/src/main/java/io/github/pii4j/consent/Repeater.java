package io.github.pii4j.consent;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs something again and again. */
interface Repeater {

  /** In a daemon thread of its own; the pause is between the end of a run and the next. */
  Repeater IN_A_THREAD = ThreadTask::start;

  /** Begins at once. */
  Task repeat(String name, Duration pause, Runnable work);

  /** What is repeated. */
  interface Task {
    /** Ends it; returns once no run is under way, or the caller is interrupted. */
    void end();
  }

  /**
   * A thread.
   *
   * @param executor which owns it
   */
  record ThreadTask(ScheduledExecutorService executor) implements Task {

    private static final long LONGEST_SECONDS = 30;

    static Task start(String name, Duration pause, Runnable work) {
      ScheduledExecutorService executor =
          Executors.newSingleThreadScheduledExecutor(run -> daemon(name, run));
      ScheduledFuture<?> unused =
          executor.scheduleWithFixedDelay(work, 0, pause.toNanos(), TimeUnit.NANOSECONDS);
      return new ThreadTask(executor);
    }

    private static Thread daemon(String name, Runnable run) {
      Thread thread = new Thread(run, name);
      thread.setDaemon(true);
      return thread;
    }

    @Override
    public void end() {
      executor.shutdown();
      try {
        boolean unused = executor.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
