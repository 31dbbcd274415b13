package io.github.pii4j.erasure;

import io.github.pii4j.value.SubjectId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What a node does over and over. */
final class EngineCycle {

  private static final int PAGE = 100;

  private final EngineParts parts;
  private final Sweep sweep;
  private final Relay relay;
  private final Set<ErasureStep> underWay = ConcurrentHashMap.newKeySet();
  private final StepCommits commits;
  private volatile boolean isMoreLikely;

  EngineCycle(EngineParts parts, Relay relay) {
    this.parts = parts;
    this.sweep = new Sweep(parts);
    this.relay = relay;
    this.commits = new StepCommits(parts, underWay::remove);
  }

  /**
   * Looks at what is due, claims steps and hands them to {@code workers}, delivers messages. What
   * fails does not keep the rest from being done.
   *
   * @return how much there was to do
   */
  int run(int free, Executor workers) {
    List<Throwable> failures = new ArrayList<>();
    int done = parts.store().reap(parts.now(), PAGE);
    done += sweep.run(failures::add) + work(free, workers, failures) + relay.run();
    if (!failures.isEmpty()) {
      throw unchecked(failures.get(0));
    }
    return done;
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  private int work(int free, Executor workers, List<Throwable> failures) {
    commits.commit();
    if (free == 0) {
      return 0;
    }
    List<ErasureStep> steps = claim(free);
    Map<CaseId, SubjectId> subjects =
        parts.store().subjects(steps.stream().map(ErasureStep::caseId).toList());
    underWay.addAll(steps);
    Deque<ErasureStep> left = new ArrayDeque<>(steps);
    commits.hold();
    try {
      while (!left.isEmpty()) {
        ErasureStep step = left.remove();
        hand(step, subjects.get(step.caseId()), workers, failures);
      }
    } finally {
      commits.letGo();
      underWay.removeAll(left);
    }
    commits.commit();
    return steps.size();
  }

  /** One that fails, or that nobody takes, is not under way here; the others are handed on. */
  private void hand(
      ErasureStep step, @Nullable SubjectId subject, Executor workers, List<Throwable> failures) {
    try {
      workers.execute(() -> run(step, subject));
    } catch (RuntimeException e) {
      underWay.remove(step);
      failures.add(e);
    }
  }

  private List<ErasureStep> claim(int most) {
    Instant until = parts.now().plus(parts.settings().lease());
    List<ErasureStep> steps =
        parts.store().claim(new Claim(parts.node(), parts.now(), until, parts.active(), most));
    parts.metrics().claimed(steps.size());
    isMoreLikely = steps.size() == most;
    return steps;
  }

  private void run(ErasureStep step, @Nullable SubjectId subject) {
    boolean isWaiting = false;
    try {
      Optional<StepFinish.Finished> finished = StepWork.begin(parts, step, subject);
      finished.ifPresent(commits::add);
      isWaiting = finished.isPresent();
    } finally {
      if (!isWaiting) {
        underWay.remove(step);
      }
    }
    commits.commit();
  }

  /** Whether the last claim found as many steps as were asked for, and most of them are done. */
  boolean isHungry(int capacity) {
    return isMoreLikely && underWay.size() <= capacity / 2;
  }

  /** Extends the leases of what is under way here. */
  void heartbeat() {
    underWay.forEach(
        step ->
            parts
                .store()
                .extend(
                    step.caseId(),
                    step.id(),
                    step.fence(),
                    parts.now().plus(parts.settings().lease())));
  }

  /** No worker is left: what none of them came to is not under way, and its leases may end. */
  void abandon() {
    underWay.clear();
  }

  int underWay() {
    return underWay.size();
  }
}
