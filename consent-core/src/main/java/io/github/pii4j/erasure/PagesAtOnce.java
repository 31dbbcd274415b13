package io.github.pii4j.erasure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works on a few pages at once while the next one is read, and hands over what became of them in
 * their order. Used by one thread, which hands the pages in and is handed the results.
 */
final class PagesAtOnce<R> implements AutoCloseable {

  private final int most;
  private final Consumer<R> results;
  private final ExecutorService threads;
  private final Deque<CompletableFuture<R>> underWay = new ArrayDeque<>();

  PagesAtOnce(int most, Consumer<R> results) {
    this.most = most;
    this.results = results;
    this.threads = Executors.newFixedThreadPool(most, EngineThreads.named("recount"));
  }

  /** Waits for the oldest page if as many as may be are under way; throws what that threw. */
  void add(Supplier<R> page) {
    if (underWay.size() == most) {
      takeOldest();
    }
    underWay.add(CompletableFuture.supplyAsync(page, threads));
  }

  /** Waits for all of them; throws what the first threw that failed. */
  void finish() {
    while (!underWay.isEmpty()) {
      takeOldest();
    }
  }

  private void takeOldest() {
    results.accept(ended(underWay.remove()));
  }

  private static <R> R ended(CompletableFuture<R> page) {
    try {
      return page.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** After a failure, what had begun ends before this returns. */
  @Override
  public void close() {
    CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new))
        .exceptionally(failure -> null)
        .join();
    threads.shutdown();
  }
}
