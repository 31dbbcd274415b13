package io.github.pii4j.consent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that a person's lines do not prove themselves: to the metrics each time, to the log once in
 * a while for each person, by pseudonym. Thread-safe.
 */
final class Alarm {

  private static final Logger LOG = LoggerFactory.getLogger(ConsentLedger.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST_PEOPLE = 1000;

  private final LedgerName ledger;
  private final ConsentMetrics metrics;
  private final Cache<Pseudonym, Boolean> told =
      Caffeine.newBuilder().maximumSize(MOST_PEOPLE).expireAfterWrite(PAUSE).build();

  Alarm(LedgerName ledger, ConsentMetrics metrics) {
    this.ledger = ledger;
    this.metrics = metrics;
  }

  /** To be thrown. */
  LedgerException raise(Pseudonym person) {
    metrics.unproven();
    if (told.asMap().putIfAbsent(person, true) == null) {
      LOG.atError()
          .addKeyValue("ledger", ledger)
          .addKeyValue("person", person)
          .log("lines were changed, moved, forged or removed: nothing rests on them");
    }
    return new LedgerException(LedgerException.Code.UNPROVEN);
  }
}
