package io.github.pii4j.erasure;

import java.util.List;

/**
 * All there is to know about a case.
 *
 * @param erasureCase where it stands
 * @param steps its steps
 * @param journal what happened
 * @param daysLeft the working days that are left
 */
public record CaseExplanation(
    ErasureCase erasureCase, List<ErasureStep> steps, List<JournalLine> journal, int daysLeft) {

  /** Copies. */
  public CaseExplanation {
    steps = List.copyOf(steps);
    journal = List.copyOf(journal);
  }

  /** Where the case stands. */
  public CaseState state() {
    return erasureCase.state();
  }
}
