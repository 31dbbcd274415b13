package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.Retention;
import java.util.Optional;

/**
 * How long data is kept.
 *
 * @param byConsent whether the data is held by consent, which then covers the period too
 */
record RetentionComparison(Changes changes, boolean byConsent) {

  void compare(Place place, Optional<Retention> was, Optional<Retention> is) {
    boolean endedBefore = was.filter(one -> !one.isUnbounded()).isPresent();
    boolean endsNow = is.filter(one -> !one.isUnbounded()).isPresent();
    if (!endsNow) {
      changes.addIf(
          endedBefore || (was.isEmpty() && is.isPresent()),
          DiffRule.RETENTION_UNBOUNDED,
          place,
          shown(was),
          "");
      boolean unsaid = was.isPresent() && !endedBefore && is.isEmpty();
      changes.addIf(unsaid, DiffRule.RETENTION_SHORTENED, place, "", "");
    } else if (was.isEmpty()) {
      changes.add(DiffRule.RETENTION_STATED, place, "", shown(is));
    } else if (!endedBefore) {
      changes.add(DiffRule.RETENTION_SHORTENED, place, "", shown(is));
    } else {
      length(place, was.get(), is.get());
    }
    if (was.isPresent() && is.isPresent()) {
      circumstances(place, was.get(), is.get());
    }
  }

  private void length(Place place, Retention was, Retention is) {
    if (was.period().isPresent() && is.period().isPresent()) {
      double grown = Periods.days(is.period().get()) - Periods.days(was.period().get());
      DiffRule longer =
          byConsent ? DiffRule.RETENTION_EXTENDED : DiffRule.RETENTION_EXTENDED_BY_LAW;
      String old = Words.ofPeriod(was.period());
      String now = Words.ofPeriod(is.period());
      changes.addIf(grown > 0, longer, place, old, now);
      changes.addIf(grown < 0, DiffRule.RETENTION_SHORTENED, place, old, now);
    } else if (was.period().isPresent() != is.period().isPresent()) {
      changes.add(
          DiffRule.RETENTION_RULE_CHANGED,
          place,
          Words.ofPeriod(was.period()),
          Words.ofPeriod(is.period()));
    }
    if (was.period().isPresent() == is.period().isPresent()) {
      changes.compareText(DiffRule.RETENTION_RULE_CHANGED, place.in("rule"), was.rule(), is.rule());
    }
  }

  private void circumstances(Place place, Retention was, Retention is) {
    changes.compare(
        DiffRule.RETENTION_START_CHANGED,
        place.in("from"),
        was.from().orElse(""),
        is.from().orElse(""));
    changes.compare(
        DiffRule.RETENTION_STATUTE_CHANGED,
        place.in("statute"),
        was.statute().orElse(""),
        is.statute().orElse(""));
    changes.compare(
        DiffRule.AT_EXPIRY_CHANGED,
        place.in("atExpiry"),
        Words.of(was.atExpiry()),
        Words.of(is.atExpiry()));
  }

  private static String shown(Optional<Retention> retention) {
    return retention.map(Retention::period).map(Words::ofPeriod).orElse("");
  }
}
