package io.github.pii4j.erasure;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** What a handler made of a work item. */
public sealed interface StepResult {

  /**
   * The records are gone.
   *
   * @param technique how
   * @param records how many there were
   */
  record Done(Technique technique, long records) implements StepResult {
    /** Checks. */
    public Done {
      requireNonNull(technique, "technique");
    }
  }

  /** There was nothing, or no longer anything. */
  record NothingFound() implements StepResult {}

  /**
   * The handler knows of a duty to keep them that the scheduler does not.
   *
   * @param kept which
   * @param records how many
   */
  record Retained(Kept kept, long records) implements StepResult {}

  /**
   * Not now: try again, later each time.
   *
   * @param reason why
   */
  record RetryLater(ReasonCode reason) implements StepResult {}

  /**
   * Under way elsewhere, as with a recipient who was told: ask again then. Not a failure.
   *
   * @param askAgain when
   */
  record Pending(Instant askAgain) implements StepResult {}

  /**
   * Only a member of staff can do it.
   *
   * @param reason why
   */
  record NeedsHuman(ReasonCode reason) implements StepResult {}

  /**
   * The handler refuses for good, as a safeguard.
   *
   * @param reason why
   */
  record Refused(ReasonCode reason) implements StepResult {}
}
