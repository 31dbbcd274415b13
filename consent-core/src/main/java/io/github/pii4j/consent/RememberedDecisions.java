package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What one gate decided about one person while the clock passed nothing that changes a decision by
 * itself. It hangs on the lines that it follows from, so it is found without a lookup of its own; a
 * hit takes no lock and makes no object (benchmarks/RESULTS.md).
 */
final class RememberedDecisions {

  private final ConsentGate gate;
  private final long from;
  private final long until;
  private final @Nullable RememberedDecisions next;
  private final Map<SwitchReading, Map<String, Map<String, Decision>>> byReading;

  /**
   * @param from the first millisecond for which they hold
   * @param until the first for which they do not
   * @param next what another gate remembers
   */
  RememberedDecisions(ConsentGate gate, long from, long until, @Nullable RememberedDecisions next) {
    this(gate, from, until, next, new EnumMap<>(SwitchReading.class));
    EnumSet.allOf(SwitchReading.class)
        .forEach(reading -> byReading.put(reading, new ConcurrentHashMap<>()));
  }

  private RememberedDecisions(
      ConsentGate gate,
      long from,
      long until,
      @Nullable RememberedDecisions next,
      Map<SwitchReading, Map<String, Map<String, Decision>>> byReading) {
    this.gate = gate;
    this.from = from;
    this.until = until;
    this.next = next;
    this.byReading = byReading;
  }

  ConsentGate gate() {
    return gate;
  }

  @Nullable RememberedDecisions next() {
    return next;
  }

  /** The same decisions in front of others. */
  RememberedDecisions before(@Nullable RememberedDecisions rest) {
    return new RememberedDecisions(gate, from, until, rest, byReading);
  }

  boolean hold(long now) {
    return now >= from && now < until;
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
