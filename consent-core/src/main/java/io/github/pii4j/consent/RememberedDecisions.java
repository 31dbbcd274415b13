package io.github.pii4j.consent;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What one gate decided about one person while the clock passed nothing that changes a decision by
 * itself. It hangs on the lines that it follows from, so it is found without a lookup of its own,
 * and each decision has its place in one array: a hit takes no lock, makes no object and touches
 * little memory that is the person's own (benchmarks/RESULTS.md).
 */
final class RememberedDecisions {

  private final ConsentGate gate;
  private final long from;
  private final long until;
  private final @Nullable RememberedDecisions next;
  private final AtomicReferenceArray<@Nullable Decision> decisions;

  /**
   * @param from the first millisecond for which they hold
   * @param until the first for which they do not
   * @param next what another gate remembers
   * @param decisions by the number of the use and the reading of the switch
   */
  RememberedDecisions(
      ConsentGate gate,
      long from,
      long until,
      @Nullable RememberedDecisions next,
      AtomicReferenceArray<@Nullable Decision> decisions) {
    this.gate = gate;
    this.from = from;
    this.until = until;
    this.next = next;
    this.decisions = decisions;
  }

  /** Room for the decisions about this many uses. */
  static AtomicReferenceArray<@Nullable Decision> room(int uses) {
    return new AtomicReferenceArray<>(uses * SwitchReading.COUNT);
  }

  ConsentGate gate() {
    return gate;
  }

  @Nullable RememberedDecisions next() {
    return next;
  }

  /** The same decisions in front of others. */
  RememberedDecisions before(@Nullable RememberedDecisions rest) {
    return new RememberedDecisions(gate, from, until, rest, decisions);
  }

  boolean hold(long now) {
    return now >= from && now < until;
  }

  /** The same; the clock is not even read where no date ahead changes anything. */
  boolean hold(InstantSource clock) {
    return until == Long.MAX_VALUE || hold(clock.millis());
  }

  @Nullable Decision find(int use, SwitchReading reading) {
    return decisions.get(use * SwitchReading.COUNT + reading.place());
  }

  void put(int use, SwitchReading reading, Decision decision) {
    decisions.set(use * SwitchReading.COUNT + reading.place(), decision);
  }
}
