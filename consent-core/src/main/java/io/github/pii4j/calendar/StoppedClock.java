package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the clock of one time limit stood still, and why: a ledger that only grows. A stop that goes
 * on moves nothing until it ends, so that nobody relies on a date that is not due yet; {@link
 * #asOf} tells what it would be if it ended now.
 *
 * <p>Immutable and thread-safe; equal if all parts are.
 */
public final class StoppedClock {

  /** The clock of a limit that never stands still. */
  static final StoppedClock RUNNING = under(ClockStopRule.NEVER);

  private final ClockStopRule rule;
  private final List<ClockStop> stops;
  private final ClockStop.@Nullable Reason reason;
  private final @Nullable Instant since;

  private StoppedClock(
      ClockStopRule rule,
      List<ClockStop> stops,
      ClockStop.@Nullable Reason reason,
      @Nullable Instant since) {
    this.rule = requireNonNull(rule, "rule");
    this.stops = List.copyOf(stops);
    this.reason = reason;
    this.since = since;
  }

  /** A clock that has not stood still yet. */
  public static StoppedClock under(ClockStopRule rule) {
    return new StoppedClock(rule, List.of(), null, null);
  }

  /**
   * The clock, stopped.
   *
   * @throws IllegalArgumentException if the rule does not allow the reason, or {@code at} lies
   *     before the end of an earlier stop
   * @throws IllegalStateException if it stands still already
   */
  public StoppedClock stop(ClockStop.Reason why, Instant at) {
    if (!rule.reasons().contains(why)) {
      throw new IllegalArgumentException(rule.id() + " does not stop the clock for " + why);
    }
    if (isStanding()) {
      throw new IllegalStateException("the clock stands still already");
    }
    if (!stops.isEmpty() && at.isBefore(stops.get(stops.size() - 1).until())) {
      throw new IllegalArgumentException("a clock stops after it went on");
    }
    return new StoppedClock(rule, stops, why, at);
  }

  /**
   * The clock, going on.
   *
   * @throws IllegalArgumentException if {@code at} lies before it stopped
   * @throws IllegalStateException if it does not stand still
   */
  public StoppedClock goOn(Instant at) {
    if (reason == null || since == null) {
      throw new IllegalStateException("the clock does not stand still");
    }
    List<ClockStop> more = new ArrayList<>(stops);
    more.add(new ClockStop(reason, since, at));
    return new StoppedClock(rule, more, null, null);
  }

  /** As if it went on now; the same if it does not stand still. */
  public StoppedClock asOf(Instant now) {
    return isStanding() ? goOn(now) : this;
  }

  /** Whether it stands still. */
  public boolean isStanding() {
    return since != null;
  }

  /** Since when it stands still; empty if it does not. */
  public Optional<Instant> since() {
    return Optional.ofNullable(since);
  }

  /** Why it stands still; empty if it does not. */
  public Optional<ClockStop.Reason> reason() {
    return Optional.ofNullable(reason);
  }

  /** The stops that are over, in their order. */
  public List<ClockStop> stops() {
    return stops;
  }

  /** For which reasons and how long it may stand. */
  public ClockStopRule rule() {
    return rule;
  }

  boolean stoodOn(LocalDate day, ZoneId zone) {
    return stops.stream().anyMatch(stop -> stop.covers(day, zone));
  }

  /** The day on which the last stop ended; empty if there is none. */
  Optional<LocalDate> lastDay(ZoneId zone) {
    return stops.isEmpty()
        ? Optional.empty()
        : Optional.of(LocalDate.ofInstant(stops.get(stops.size() - 1).until(), zone));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoppedClock that
        && rule.equals(that.rule)
        && stops.equals(that.stops)
        && reason == that.reason
        && Objects.equals(since, that.since);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule, stops, reason, since);
  }

  /** Names the rule and how many stops there were. */
  @Override
  public String toString() {
    String now = isStanding() ? ", standing" : "";
    return "StoppedClock[" + rule.id() + ", " + stops.size() + " stops" + now + "]";
  }
}
