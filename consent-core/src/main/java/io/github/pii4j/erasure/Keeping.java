package io.github.pii4j.erasure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That the scheduler itself keeps an item.
 *
 * @param kept why and how long, as it is told
 * @param hold the order, if it is one and no statute
 */
record Keeping(Kept kept, Optional<HoldId> hold) {

  static Keeping by(RetentionRule rule, LocalDate since) {
    Kept kept = new Kept(rule.id(), rule.statute(), Optional.of(rule.through(since)));
    return new Keeping(kept, Optional.empty());
  }

  static Keeping by(LegalHold hold) {
    Kept kept = new Kept(hold.id().text(), hold.authority(), hold.through());
    return new Keeping(kept, Optional.of(hold.id()));
  }
}
