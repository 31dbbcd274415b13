package io.github.pii4j.erasure;

import java.util.List;

/**
 * All there is to know about a case.
 *
 * @param erasureCase where it stands
 * @param steps its steps
 * @param journal what happened
 * @param daysLeft the working days that are left to act, up to {@link CaseDeadline#commitBy}, as
 *     {@link io.github.pii4j.calendar.WorkingDayCalendar#workingDaysLeft} counts: 15 of 15 on the
 *     day of the request, 0 on the last day, negative once it is over
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
