package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class KmsThreadsTests {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(1);

  private final KmsThreads threads = new KmsThreads();
  private final CountDownLatch end = new CountDownLatch(1);
  private final CompletableFuture<String> discarded = new CompletableFuture<>();
  private final CompletableFuture<Boolean> started = new CompletableFuture<>();
  private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void gives_what_the_task_gives() throws Exception {
    assertThat(threads.within(LONG, task(() -> "answer"))).isEqualTo("answer");
    assertThat(discarded).isNotDone();
  }

  @Test
  void throws_what_the_task_throws() {
    IllegalStateException failure = new IllegalStateException();
    AssertionError error = new AssertionError();

    assertThatThrownBy(() -> threads.within(LONG, throwing(failure))).isSameAs(failure);
    assertThatThrownBy(() -> threads.within(LONG, throwing(error))).isSameAs(error);
  }

  @Test
  void a_task_that_takes_too_long_is_interrupted_and_its_answer_discarded() throws Exception {
    while (!started.isDone()) {
      assertThatThrownBy(() -> threads.within(SHORT, task(this::waitForTheEnd)))
          .isInstanceOf(TimeoutException.class);
    }

    assertThat(interrupted.get()).isTrue();
    end.countDown();
    assertThat(discarded.get()).isEqualTo("late");
  }

  @Test
  void a_caller_that_is_interrupted_leaves_at_once() throws Exception {
    occupyOneThread();

    end.countDown();
    assertThat(discarded.get()).isEqualTo("late");
  }

  @Test
  void more_calls_than_threads_fail_at_once() {
    for (int i = 0; i < KmsThreads.MAX_THREADS; i++) {
      occupyOneThread();
    }

    assertThatThrownBy(() -> threads.within(LONG, task(() -> "answer")))
        .isInstanceOf(RejectedExecutionException.class);
    end.countDown();
  }

  @Test
  void closing_ends_every_pause() {
    threads.close();

    assertThatThrownBy(() -> threads.pause(LONG)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_pause_ends_by_itself() throws Exception {
    long before = threads.nanos();

    threads.pause(SHORT);

    assertThat(threads.nanos() - before).isGreaterThanOrEqualTo(SHORT.toNanos());
  }

  /** By a task that runs on after its caller was interrupted. */
  private void occupyOneThread() {
    Thread caller = Thread.currentThread();
    KmsTask<String> task =
        task(
            () -> {
              caller.interrupt();
              return waitForTheEnd();
            });

    assertThatThrownBy(() -> threads.within(LONG, task)).isInstanceOf(InterruptedException.class);
  }

  /** Notes an interruption, but does not obey it. */
  private String waitForTheEnd() {
    started.complete(true);
    while (true) {
      try {
        end.await();
        return "late";
      } catch (InterruptedException e) {
        interrupted.complete(true);
      }
    }
  }

  private KmsTask<String> throwing(Throwable failure) {
    return task(
        () -> {
          if (failure instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) failure;
        });
  }

  private KmsTask<String> task(Supplier<String> work) {
    return new KmsTask<>() {
      @Override
      public String run() {
        return work.get();
      }

      @Override
      public void discard(String late) {
        discarded.complete(late);
      }
    };
  }
}
