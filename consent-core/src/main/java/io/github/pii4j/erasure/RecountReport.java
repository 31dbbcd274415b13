package io.github.pii4j.erasure;

import java.util.List;

/**
 * What counting open cases again came to, in this run: what a run before it changed is not told
 * again. It names no person.
 *
 * @param calendarVersion of the calendar that was counted in
 * @param earlier how many cases have to be done earlier than before
 * @param later how many have more time than before, though never more than the person was told
 * @param otherwise how many changed in another way: the day that the law says, or how sure it is
 * @param late how many are late since, because the day to be done by is past now
 * @param firstLate those, by that day; the first {@value #NAMED} of them, and the journal of each
 *     tells it, too
 */
public record RecountReport(
    String calendarVersion,
    long earlier,
    long later,
    long otherwise,
    long late,
    List<CaseId> firstLate) {

  /** How many late cases are named. */
  public static final int NAMED = 1000;

  /** Copies. */
  public RecountReport {
    firstLate = List.copyOf(firstLate);
  }

  /** How many changed, each with a line in its journal. */
  public long changed() {
    return earlier + later + otherwise;
  }
}
