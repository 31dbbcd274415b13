package io.github.pii4j.erasure;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A place in the list of open cases, which is ordered by the day to commit by and the id.
 *
 * @param commitBy the day
 * @param id the id; empty before the first
 */
public record CasePosition(LocalDate commitBy, String id) implements Comparable<CasePosition> {

  /** Before every case. */
  public static final CasePosition START = new CasePosition(LocalDate.of(1970, 1, 1), "");

  /** Where a case is. */
  public static CasePosition of(ErasureCase at) {
    return new CasePosition(at.deadline().commitBy(), at.id().text());
  }

  @Override
  public int compareTo(CasePosition other) {
    return Comparator.comparing(CasePosition::commitBy)
        .thenComparing(CasePosition::id)
        .compare(this, other);
  }
}
