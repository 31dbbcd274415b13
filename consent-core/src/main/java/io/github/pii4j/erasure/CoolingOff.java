package io.github.pii4j.erasure;

import java.time.Instant;
import java.time.LocalDate;

/** When the time to come back is over. */
final class CoolingOff {

  private CoolingOff() {}

  /** Never so late that less than the reserve of working days is left to erase. */
  static Instant end(EngineParts parts, CaseDeadline deadline, Instant confirmedAt) {
    Instant wished = confirmedAt.plus(parts.settings().coolingOff());
    LocalDate latest = deadline.commitBy();
    LocalDate last = deadline.commitBy();
    while (parts.ladder().daysLeft(latest.minusDays(1), last) < parts.settings().reserveDays()) {
      latest = latest.minusDays(1);
    }
    Instant bound = latest.atStartOfDay(parts.settings().zone()).toInstant();
    return wished.isBefore(bound) ? wished : bound;
  }
}
