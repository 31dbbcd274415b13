package io.github.pii4j.crypto;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A store whose first callers wait for one another once they have read, so that all of them have
 * seen the same when the first of them writes: a race that no machine is too slow for.
 */
final class MeetingStore implements OneTimeCodeStore {

  private final OneTimeCodeStore store;
  private final Meeting meeting;

  MeetingStore(OneTimeCodeStore store, Meeting meeting) {
    this.store = store;
    this.meeting = meeting;
  }

  /** Where so many callers, perhaps of several nodes, wait for one another; once. */
  static final class Meeting {

    private final CyclicBarrier barrier;
    private final AtomicInteger arrived = new AtomicInteger();

    Meeting(int callers) {
      barrier = new CyclicBarrier(callers);
    }

    private void join() {
      if (arrived.incrementAndGet() > barrier.getParties()) {
        return;
      }
      try {
        barrier.await();
      } catch (InterruptedException | BrokenBarrierException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public Optional<StoredCode> find(CodeSlot slot) {
    Optional<StoredCode> found = store.find(slot);
    meeting.join();
    return found;
  }

  @Override
  public boolean add(StoredCode first) {
    return store.add(first);
  }

  @Override
  public boolean replace(StoredCode present, StoredCode next) {
    return store.replace(present, next);
  }

  @Override
  public int purgeExpired(Instant now, int limit) {
    return store.purgeExpired(now, limit);
  }
}
