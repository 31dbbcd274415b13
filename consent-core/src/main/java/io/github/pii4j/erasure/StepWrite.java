package io.github.pii4j.erasure;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A step as it shall be, if it still is as it was read.
 *
 * @param after as it shall be
 * @param before the state and fence that it must have; empty if it must not be there yet
 */
public record StepWrite(ErasureStep after, Optional<Mark> before) {

  /**
   * What tells that nobody else touched a step.
   *
   * @param state where it stands
   * @param fence the fence of its last claim
   */
  public record Mark(StepState state, long fence) {
    /** Whether the step has this state and fence. */
    public boolean fits(ErasureStep step) {
      return step.state() == state && step.fence() == fence;
    }
  }

  /** Checks. */
  public StepWrite {
    requireNonNull(after, "after");
    requireNonNull(before, "before");
  }

  static StepWrite insert(ErasureStep step) {
    return new StepWrite(step, Optional.empty());
  }

  static StepWrite update(ErasureStep before, ErasureStep after) {
    return new StepWrite(after, Optional.of(new Mark(before.state(), before.fence())));
  }
}
