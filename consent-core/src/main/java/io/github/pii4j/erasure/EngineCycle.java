package io.github.pii4j.erasure;

import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What a node does over and over. */
final class EngineCycle {

  private static final int PAGE = 100;

  private final EngineParts parts;
  private final Sweep sweep;
  private final Relay relay;
  private final ClockCheck clock;
  private final Gauges gauges;
  private final UnderWay underWay;
  private final Leases leases;
  private final StepCommits commits;
  private volatile boolean isMoreLikely;

  EngineCycle(EngineParts parts, Relay relay) {
    this.parts = parts;
    this.sweep = new Sweep(parts);
    this.relay = relay;
    this.clock = new ClockCheck(parts);
    this.gauges = new Gauges(parts);
    this.underWay = new UnderWay(parts.settings().heartbeat());
    this.leases = new Leases(parts, underWay);
    this.commits = new StepCommits(parts, underWay::remove);
  }

  /**
   * Looks at what is due, claims steps and hands them to {@code workers}. What fails does not keep
   * the rest from being done. By a clock that is wrong, nothing is claimed, taken back or looked
   * at.
   *
   * @return how much there was to do
   */
  int run(int free, Executor workers) {
    List<Throwable> failures = new ArrayList<>();
    attempt(commits::commit, failures);
    attempt(leases::give, failures);
    int done = clock.isRight() ? run(free, workers, failures) : 0;
    attempt(gauges::tell, failures);
    if (!failures.isEmpty()) {
      throw unchecked(failures.get(0));
    }
    return done;
  }

  /** A turn on the caller's thread, with messages, which are delivered even if the rest fails. */
  int runAndDeliver(int most) {
    int done = 0;
    try {
      done = run(most, Runnable::run);
    } finally {
      done += deliver();
    }
    return done;
  }

  private int run(int free, Executor workers, List<Throwable> failures) {
    int done = parts.store().reap(parts.now(), PAGE);
    return done + sweep.run(failures::add) + work(free, workers, failures);
  }

  private static void attempt(Runnable work, List<Throwable> failures) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      failures.add(e);
    }
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  /**
   * Delivers messages, unless the clock is wrong: whose duty that is, goes by clocks, too.
   *
   * @return how many
   */
  int deliver() {
    return clock.isRight() ? relay.run() : 0;
  }

  private int work(int free, Executor workers, List<Throwable> failures) {
    if (free == 0) {
      return 0;
    }
    List<ErasureStep> steps = claim(free);
    Map<CaseId, SubjectId> subjects =
        parts.store().subjects(steps.stream().map(ErasureStep::caseId).toList());
    underWay.claimed(steps, parts.now());
    Deque<ErasureStep> left = new ArrayDeque<>(steps);
    commits.hold();
    try {
      while (!left.isEmpty()) {
        ErasureStep step = left.remove();
        hand(step, subjects.get(step.caseId()), workers, failures);
      }
    } finally {
      commits.letGo();
      left.forEach(underWay::remove);
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
      if (leases.begin(step)) {
        Optional<StepFinish.Finished> finished = StepWork.begin(parts, step, subject);
        finished.ifPresent(commits::add);
        isWaiting = finished.isPresent();
      }
    } finally {
      underWay.end(step, parts.now());
      if (!isWaiting) {
        underWay.remove(step);
      }
    }
    commits.commit();
  }

  /** How many steps to claim for so many workers, so many for each. */
  int free(int workers, int ahead) {
    return underWay.free(workers, ahead, parts.now());
  }

  /** Whether the last claim found as many steps as were asked for, and most of them are done. */
  boolean isHungry(int capacity) {
    return isMoreLikely && underWay.size() <= capacity / 2;
  }

  /** Extends the leases of what is under way here. */
  void heartbeat() {
    leases.extend();
  }

  /** Gives back what no worker has begun: the node stops. */
  void giveBack() {
    leases.giveBackAll();
  }

  /** Another node may deliver messages at once: the node has stopped. */
  void leave() {
    relay.leave();
  }

  /** No worker is left: what none of them came to is not under way, and its leases may end. */
  void abandon() {
    underWay.clear();
  }

  int underWay() {
    return underWay.size();
  }

  /** How many workers of this node are at one step for so long. */
  int workedOnFor(Duration time) {
    return underWay.workedOnFor(time, parts.now());
  }

  /** How far this node's clock is from the store's, as far as known. */
  Duration skew() {
    return clock.skew();
  }
}
