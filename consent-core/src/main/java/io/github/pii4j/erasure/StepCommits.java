package io.github.pii4j.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records what became of steps whose effect is outside the database: what finished while others
 * were being committed is committed next, together. Nobody waits for more to come. If the process
 * dies in between, the steps are done again, with a higher fence.
 */
final class StepCommits {

  private final EngineParts parts;
  private final Consumer<ErasureStep> over;
  private final Queue<StepFinish.Finished> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();
  private final AtomicInteger holders = new AtomicInteger();

  /** {@code over} learns of each step that is no longer under way here. */
  StepCommits(EngineParts parts, Consumer<ErasureStep> over) {
    this.parts = parts;
    this.over = over;
  }

  void add(StepFinish.Finished finished) {
    waiting.add(finished);
  }

  /** Lets finished steps wait until {@link #letGo}. */
  void hold() {
    holders.incrementAndGet();
  }

  /** What waits is committed by the next {@link #commit}. */
  void letGo() {
    holders.decrementAndGet();
  }

  /** Commits what waits, unless somebody is at it, who will find it. */
  void commit() {
    while (holders.get() == 0 && !waiting.isEmpty() && turn.tryLock()) {
      try {
        commit(next());
      } finally {
        turn.unlock();
      }
    }
  }

  private List<StepFinish.Finished> next() {
    List<StepFinish.Finished> some = new ArrayList<>();
    StepFinish.@Nullable Finished one = waiting.poll();
    while (one != null) {
      some.add(one);
      one = some.size() < parts.settings().commitEvery() ? waiting.poll() : null;
    }
    return some;
  }

  private void commit(List<StepFinish.Finished> some) {
    try {
      StepFinish.commit(parts, some);
    } catch (RuntimeException e) {
      commitEach(some, e);
    } finally {
      some.forEach(one -> over.accept(one.leased()));
    }
  }

  /**
   * By case, so that one that cannot be recorded does not keep the others from it. Where a second
   * one fails, the store does: the leases end, and the steps are done again.
   */
  private void commitEach(List<StepFinish.Finished> some, RuntimeException together) {
    Collection<List<StepFinish.Finished>> cases =
        some.stream().collect(Collectors.groupingBy(one -> one.leased().caseId())).values();
    if (cases.size() == 1) {
      throw together;
    }
    @Nullable RuntimeException failure = null;
    for (List<StepFinish.Finished> one : cases) {
      try {
        StepFinish.commit(parts, one);
      } catch (RuntimeException e) {
        if (failure != null) {
          throw e;
        }
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
