package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.Sla;
import io.github.pii4j.policy.SlaUnit;
import java.util.Optional;

/** Time limits in different units, compared by the hours that they may last. */
final class Slas {

  /** The limit for closing an account, in working days (国信办秘字〔2019〕191号, part 6). */
  private static final int CANCELLATION_LIMIT = 15;

  /** 15 working days are 21 calendar days in most windows. */
  private static final int HOURS_OF_WORKING_DAY = 34;

  private Slas() {}

  /** No promise at all lasts longer than any. */
  static long hours(Optional<Sla> sla) {
    return sla.map(limit -> limit.value() * hoursOf(limit.unit())).orElse(Long.MAX_VALUE);
  }

  /** Whether closing an account may not take so long; no promise is a gap, not a breach. */
  static boolean isOverLimit(Optional<Sla> sla) {
    return sla.isPresent() && hours(sla) > (long) CANCELLATION_LIMIT * HOURS_OF_WORKING_DAY;
  }

  private static long hoursOf(SlaUnit unit) {
    return switch (unit) {
      case HOUR -> 1;
      case CALENDAR_DAY -> 24;
      case WORKING_DAY -> HOURS_OF_WORKING_DAY;
    };
  }
}
