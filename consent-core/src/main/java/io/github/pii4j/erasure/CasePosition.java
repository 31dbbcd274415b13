package io.github.pii4j.erasure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * A place in the list of open cases, which is ordered by the moment since which their time limit
 * runs, and by the id. By one calendar that is the order of the days to commit by; and where a case
 * is stays the same when the calendar changes. After them come those whose time limit was kept and
 * that only wait for the end of a period.
 *
 * @param since the moment, to the microsecond; for those that wait, one in the year 9999
 * @param id the id; empty before the first
 */
public record CasePosition(Instant since, String id) implements Comparable<CasePosition> {

  /** Before every case. */
  public static final CasePosition START = new CasePosition(Instant.EPOCH, "");

  /** After every case whose time limit runs, and before every one that only waits. */
  public static final CasePosition WAITING =
      new CasePosition(Instant.parse("9999-12-31T00:00:00Z"), "");

  /** Where a case is. */
  public static CasePosition of(ErasureCase at) {
    Instant since = at.deadline().since().truncatedTo(ChronoUnit.MICROS);
    return new CasePosition(at.state().isOnTheClock() ? since : WAITING.since, at.id().text());
  }

  @Override
  public int compareTo(CasePosition other) {
    return Comparator.comparing(CasePosition::since)
        .thenComparing(CasePosition::id)
        .compare(this, other);
  }
}
