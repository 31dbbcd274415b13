package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one person while the same lines were known, and the clock passed nothing
 * that changes a decision by itself. A hit takes no lock and makes no object.
 */
final class RememberedDecisions {

  private final ConsentHistory history;
  private final long from;
  private final long until;
  private final Map<SwitchReading, Map<String, Map<String, Decision>>> byReading =
      new EnumMap<>(SwitchReading.class);

  /**
   * @param from the first millisecond for which they hold
   * @param until the first for which they do not
   */
  RememberedDecisions(ConsentHistory history, long from, long until) {
    this.history = history;
    this.from = from;
    this.until = until;
    EnumSet.allOf(SwitchReading.class)
        .forEach(reading -> byReading.put(reading, new ConcurrentHashMap<>()));
  }

  /** Whether they still hold: for these very lines, not for equal ones. */
  @SuppressWarnings("ReferenceEquality")
  boolean hold(ConsentHistory known, long now) {
    return history == known && now >= from && now < until;
  }

  @Nullable Decision find(String functionId, String categoryCode, SwitchReading reading) {
    Map<String, Decision> byItem = in(reading).get(functionId);
    return byItem == null ? null : byItem.get(categoryCode);
  }

  void put(String functionId, String categoryCode, SwitchReading reading, Decision decision) {
    in(reading)
        .computeIfAbsent(functionId, unused -> new ConcurrentHashMap<>())
        .put(categoryCode, decision);
  }

  private Map<String, Map<String, Decision>> in(SwitchReading reading) {
    return requireNonNull(byReading.get(reading));
  }
}
