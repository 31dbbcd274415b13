package io.github.pii4j.crypto;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Real time: every call runs on a thread of its own, so that nobody waits longer than allowed. */
final class KmsThreads implements KmsTime {

  static final int MAX_THREADS = 64;

  private static final long IDLE_SECONDS = 30;

  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0, MAX_THREADS, IDLE_SECONDS, SECONDS, new SynchronousQueue<>(), KmsThreads::thread);
  private final CountDownLatch closed = new CountDownLatch(1);

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "pii4j-kms");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void pause(Duration howLong) throws InterruptedException {
    if (closed.await(howLong.toNanos(), NANOSECONDS)) {
      throw new IllegalStateException("closed meanwhile");
    }
  }

  @Override
  public <R> R within(Duration limit, KmsTask<R> task)
      throws InterruptedException, TimeoutException {
    CompletableFuture<R> answer = new CompletableFuture<>();
    Future<?> running = threads.submit(() -> run(task, answer));
    try {
      return answer.get(limit.toNanos(), NANOSECONDS);
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      running.cancel(true);
      abandon(task, answer);
      throw e;
    }
  }

  private static <R> void run(KmsTask<R> task, CompletableFuture<R> answer) {
    try {
      R given = task.run();
      if (!answer.complete(given)) {
        task.discard(given);
      }
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
  }

  /** Nobody waits any more: what comes, and what came at the last instant, is wiped. */
  private static <R> void abandon(KmsTask<R> task, CompletableFuture<R> answer) {
    if (!answer.cancel(false) && !answer.isCompletedExceptionally()) {
      task.discard(answer.join());
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
  }

  @Override
  public void close() {
    closed.countDown();
    threads.shutdownNow();
  }
}
