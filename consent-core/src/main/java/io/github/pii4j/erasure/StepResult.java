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
  record Retained(Kept kept, long records) implements StepResult {
    /** Checks. */
    public Retained {
      requireNonNull(kept, "kept");
    }
  }

  /**
   * Not now: try again, later each time.
   *
   * @param reason why
   */
  record RetryLater(ReasonCode reason) implements StepResult {
    /** Checks. */
    public RetryLater {
      requireNonNull(reason, "reason");
    }
  }

  /**
   * Under way elsewhere, as with a recipient who was told: ask again then. Not a failure. Asked at
   * once it is not, and before the last day of the time limit it is.
   *
   * @param askAgain when
   */
  record Pending(Instant askAgain) implements StepResult {
    /** Checks. */
    public Pending {
      requireNonNull(askAgain, "askAgain");
    }
  }

  /**
   * Only a member of staff can do it.
   *
   * @param reason why
   */
  record NeedsHuman(ReasonCode reason) implements StepResult {
    /** Checks. */
    public NeedsHuman {
      requireNonNull(reason, "reason");
    }
  }

  /**
   * The handler refuses for good, as a safeguard.
   *
   * @param reason why
   */
  record Refused(ReasonCode reason) implements StepResult {
    /** Checks. */
    public Refused {
      requireNonNull(reason, "reason");
    }
  }
}
