package io.github.pii4j.erasure;

import io.github.pii4j.calendar.WorkingDayRule;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;

/** What a host decides about its cases. */
record CaseSettings(
    WorkingDayRule rule,
    Duration coolingOff,
    Duration answerWithin,
    int reserveDays,
    int attempts,
    Duration lease,
    Duration longestStep,
    boolean clockIsChecked,
    int commitEvery,
    Period backupsKept) {

  /** How often leases are extended. */
  Duration heartbeat() {
    return lease.dividedBy(3);
  }

  ZoneId zone() {
    return rule.zone();
  }
}
