package io.github.pii4j.erasure;

import java.util.List;

/**
 * What becomes of a case, all of it or nothing.
 *
 * @param after the case as it shall be; the store has it at the version before
 * @param steps the steps that change with it
 * @param journal what its journal says about that, in order; each line is a message of the outbox,
 *     too
 * @param subject whether the host's reference to the person stays
 */
public record CaseChange(
    ErasureCase after, List<StepWrite> steps, List<JournalLine> journal, SubjectFate subject) {

  /** What becomes of the host's reference to the person. */
  public enum SubjectFate {
    /** It is needed for what is still to be erased. */
    KEEP,
    /** It is the last that goes. */
    FORGET
  }

  /** Copies. */
  public CaseChange {
    steps = List.copyOf(steps);
    journal = List.copyOf(journal);
  }
}
