package io.github.pii4j.erasure;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A place in the list of open cases, which is ordered by the day to commit by and the id. After
 * them come those whose time limit was kept and that only wait for the end of a period.
 *
 * @param commitBy the day; for those that wait, one in the year 9999
 * @param id the id; empty before the first
 */
public record CasePosition(LocalDate commitBy, String id) implements Comparable<CasePosition> {

  /** Before every case. */
  public static final CasePosition START = new CasePosition(LocalDate.of(1970, 1, 1), "");

  /** After every case whose time limit runs, and before every one that only waits. */
  public static final CasePosition WAITING = new CasePosition(LocalDate.of(9999, 12, 31), "");

  /** Where a case is. */
  public static CasePosition of(ErasureCase at) {
    return new CasePosition(
        at.state().isOnTheClock() ? at.deadline().commitBy() : WAITING.commitBy, at.id().text());
  }

  @Override
  public int compareTo(CasePosition other) {
    return Comparator.comparing(CasePosition::commitBy)
        .thenComparing(CasePosition::id)
        .compare(this, other);
  }
}
