package io.github.pii4j.erasure;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What a node does over and over. */
final class EngineCycle {

  private static final int PAGE = 100;

  private final EngineParts parts;
  private final Relay relay;
  private final Set<ErasureStep> underWay = ConcurrentHashMap.newKeySet();

  EngineCycle(EngineParts parts, Relay relay) {
    this.parts = parts;
    this.relay = relay;
  }

  /**
   * Looks at what is due, claims steps and hands them to {@code workers}, delivers messages.
   *
   * @return how much there was to do
   */
  int run(int free, Executor workers) {
    int reaped = parts.store().reap(parts.now(), PAGE);
    return reaped + sweep() + work(free, workers) + relay.run();
  }

  /** One case that fails does not keep the others waiting. */
  private int sweep() {
    List<CaseId> due = parts.store().due(parts.now(), PAGE);
    CaseTick tick = new CaseTick(parts);
    @Nullable RuntimeException failure = null;
    for (CaseId id : due) {
      try {
        tick.tick(id);
      } catch (RuntimeException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return due.size();
  }

  private int work(int free, Executor workers) {
    if (free == 0) {
      return 0;
    }
    Claim claim =
        new Claim(
            parts.node(),
            parts.now(),
            parts.now().plus(parts.settings().lease()),
            parts.active(),
            free);
    List<ErasureStep> steps = parts.store().claim(claim);
    parts.metrics().claimed(steps.size());
    underWay.addAll(steps);
    steps.forEach(step -> workers.execute(() -> run(step)));
    return steps.size();
  }

  private void run(ErasureStep step) {
    try {
      StepWork.run(parts, step);
    } finally {
      underWay.remove(step);
    }
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

  int underWay() {
    return underWay.size();
  }
}
