package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.Sla;
import java.util.Optional;

/** Time limits that may not be stated. */
final class Slas {

  private Slas() {}

  /** No promise at all lasts longer than any. */
  static long hours(Optional<Sla> sla) {
    return sla.map(Sla::hours).orElse(Long.MAX_VALUE);
  }

  /** Whether closing an account may not take so long; no promise is a gap, not a breach. */
  static boolean isOverLimit(Optional<Sla> sla) {
    return sla.filter(Sla::isOverCancellationLimit).isPresent();
  }
}
