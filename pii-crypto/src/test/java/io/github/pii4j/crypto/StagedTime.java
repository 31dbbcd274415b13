package io.github.pii4j.crypto;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when a test says so; calls run on the caller's thread. */
final class StagedTime implements KmsTime {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);
  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

  void pass(Duration howLong) {
    nanos.addAndGet(howLong.toNanos());
  }

  /** What was waited for, in order. */
  List<Duration> pauses() {
    return pauses;
  }

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public void pause(Duration howLong) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(howLong);
    pass(howLong);
  }

  @Override
  public <R> R within(Duration limit, KmsTask<R> task) throws TimeoutException {
    long began = nanos();
    R answer = task.run();
    if (nanos() - began > limit.toNanos()) {
      task.discard(answer);
      throw new TimeoutException();
    }
    return answer;
  }

  @Override
  public void close() {}
}
