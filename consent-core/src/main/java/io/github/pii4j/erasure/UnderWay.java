package io.github.pii4j.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The steps that this node has claimed and not recorded: those that wait for a worker, those that
 * one is at, and those that are done. Thread-safe.
 */
final class UnderWay {

  private enum Stage {
    WAITING,
    BEGUN,
    /** A worker is at it for so long that nobody waits for the result any more. */
    GIVEN_UP,
    ENDED
  }

  private final Map<ErasureStep, Held> steps = new ConcurrentHashMap<>();

  /**
   * How long a worker may take for a step before more of them are claimed only when one is free.
   */
  private final Duration quick;

  /** Whether steps had to be given back, and none was quick since. */
  private volatile boolean isSlow;

  UnderWay(Duration quick) {
    this.quick = quick;
  }

  /** How a step stands, since when. */
  private static final class Held {
    private final Instant claimed;
    private Stage stage = Stage.WAITING;
    private @Nullable Instant begun;

    private Held(Instant claimed) {
      this.claimed = claimed;
    }

    private synchronized boolean moves(Stage from, Stage to) {
      boolean fits = stage == from;
      stage = fits ? to : stage;
      return fits;
    }

    private synchronized boolean begins(Instant now) {
      begun = now;
      return moves(Stage.WAITING, Stage.BEGUN);
    }

    private synchronized boolean isAt(Stage one) {
      return stage == one;
    }

    /** Whether a worker is at it, and began so long ago. */
    private synchronized boolean isWorkedOnSince(Duration time, Instant now) {
      boolean isWorkedOn = stage == Stage.BEGUN || stage == Stage.GIVEN_UP;
      return isWorkedOn && begun != null && !now.isBefore(begun.plus(time));
    }
  }

  void claimed(List<ErasureStep> claimed, Instant now) {
    claimed.forEach(step -> steps.put(step, new Held(now)));
  }

  /** Whether a worker may begin with it: not if it was given back meanwhile. */
  boolean begin(ErasureStep step, Instant now) {
    @Nullable Held held = steps.get(step);
    return held != null && held.begins(now);
  }

  /** Whether it waited so long since it was claimed that its lease may have been taken back. */
  boolean hasWaited(ErasureStep step, Instant now) {
    @Nullable Held held = steps.get(step);
    return held != null && !now.isBefore(held.claimed.plus(quick));
  }

  /** A worker is done with it. */
  void end(ErasureStep step, Instant now) {
    @Nullable Held held = steps.get(step);
    if (held != null) {
      if (!held.isWorkedOnSince(quick, now)) {
        isSlow = false;
      }
      held.moves(Stage.BEGUN, Stage.ENDED);
    }
  }

  /** It is recorded, or no longer this node's. */
  void remove(ErasureStep step) {
    steps.remove(step);
  }

  void clear() {
    steps.clear();
  }

  int size() {
    return steps.size();
  }

  /**
   * How many steps to claim: a few for each worker, so that none waits for the next claim; but none
   * for a worker that is at one step for long, and none ahead if they would wait for long.
   */
  int free(int workers, int ahead, Instant now) {
    int busy = count(held -> held.isWorkedOnSince(Duration.ZERO, now));
    int waiting = count(held -> held.isAt(Stage.WAITING));
    if (isSlow) {
      return Math.max(0, workers - busy - waiting);
    }
    int stuck = count(held -> held.isWorkedOnSince(quick, now));
    return Math.max(0, (workers - stuck) * ahead - (steps.size() - stuck));
  }

  private int count(Predicate<Held> of) {
    return (int) steps.values().stream().filter(of).count();
  }

  /** Whose leases are to be extended: nobody else is to do what is begun, or done, here. */
  List<ErasureStep> begun() {
    return where(held -> held.isAt(Stage.BEGUN) || held.isAt(Stage.ENDED));
  }

  /** How many workers are at a step for so long. */
  int workedOnFor(Duration time, Instant now) {
    return count(held -> held.isWorkedOnSince(time, now));
  }

  /** Takes the steps that waited too long, and which now no worker begins with. */
  List<ErasureStep> giveBackWaiting(Instant now) {
    List<ErasureStep> back = giveBack(step -> hasWaited(step, now));
    if (!back.isEmpty()) {
      isSlow = true;
    }
    return back;
  }

  /** Takes all steps that wait, and which now no worker begins with. */
  List<ErasureStep> giveBackAll() {
    return giveBack(step -> true);
  }

  private List<ErasureStep> giveBack(Predicate<ErasureStep> which) {
    List<ErasureStep> back =
        steps.entrySet().stream()
            .filter(one -> which.test(one.getKey()))
            .filter(one -> one.getValue().moves(Stage.WAITING, Stage.ENDED))
            .map(Map.Entry::getKey)
            .toList();
    back.forEach(steps::remove);
    return back;
  }

  /** Takes the steps that a worker is at for so long, each once. */
  List<ErasureStep> giveUp(Duration longest, Instant now) {
    return where(
        held -> held.isWorkedOnSince(longest, now) && held.moves(Stage.BEGUN, Stage.GIVEN_UP));
  }

  private List<ErasureStep> where(Predicate<Held> which) {
    return steps.entrySet().stream()
        .filter(one -> which.test(one.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
