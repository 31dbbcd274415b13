package io.github.pii4j.crypto;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Threads that start at the same moment. */
public final class Race {

  private Race() {}

  /** What {@code step} gave to each runner, one thread for each. */
  public static <T, R> List<R> of(List<T> runners, Function<T, R> step) throws Exception {
    CyclicBarrier start = new CyclicBarrier(runners.size());
    List<Callable<R>> tasks = new ArrayList<>();
    for (T runner : runners) {
      tasks.add(
          () -> {
            start.await();
            return step.apply(runner);
          });
    }
    return all(tasks);
  }

  private static <R> List<R> all(List<Callable<R>> tasks) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
    try {
      List<R> results = new ArrayList<>();
      for (Future<R> result : pool.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
