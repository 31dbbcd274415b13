package io.github.pii4j.crypto;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads beside the test's own, ended when closed. */
final class Background implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();

  <R> Future<R> start(Callable<R> work) {
    return threads.submit(work);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
