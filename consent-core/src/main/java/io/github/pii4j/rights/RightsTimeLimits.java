package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.calendar.CalendarDayDue;
import io.github.pii4j.calendar.ClockStopRule;
import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.StoppedClock;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.policy.DataSubjectRight;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.policy.Sla;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Until when each right must be answered: the law's limit, and the policy's promise if that is
 * sooner. A promise that is later than the law changes nothing.
 *
 * <p>For China the limits are dated data: {@link WorkingDayRule#sources} say what the law gives and
 * what counsel must still confirm. Immutable and thread-safe.
 */
public final class RightsTimeLimits {

  private final Map<RightKind, WorkingDayRule> rules;
  private final Map<RightKind, Sla> promises;
  private final ClockStopRule stops;

  private RightsTimeLimits(
      Map<RightKind, WorkingDayRule> rules, Map<RightKind, Sla> promises, ClockStopRule stops) {
    this.rules = rules;
    this.promises = promises;
    this.stops = stops;
  }

  /** The limits of China. */
  public static RightsTimeLimits china() {
    Map<RightKind, WorkingDayRule> rules = new EnumMap<>(RightKind.class);
    for (RightKind right : RightKind.values()) {
      rules.put(right, WorkingDayRule.bundled("cn." + right.word()));
    }
    return new RightsTimeLimits(rules, Map.of(), ClockStopRule.NEVER);
  }

  /** The same with another rule for a right. */
  public RightsTimeLimits with(RightKind right, WorkingDayRule rule) {
    Map<RightKind, WorkingDayRule> more = new EnumMap<>(rules);
    more.put(right, requireNonNull(rule, "rule"));
    return new RightsTimeLimits(more, promises, stops);
  }

  /** The same with what a policy promises for its rights. */
  public RightsTimeLimits promisedBy(PrivacyPolicy policy) {
    Map<RightKind, Sla> promised = new EnumMap<>(RightKind.class);
    for (DataSubjectRight right : policy.rights()) {
      right.sla().ifPresent(sla -> promised.put(right.kind(), sla));
    }
    return new RightsTimeLimits(rules, promised, stops);
  }

  /**
   * The same for a law that lets the clock stand still, such as while the person does not answer
   * who they are. In China it never does ({@link ClockStopRule#NEVER}).
   */
  public RightsTimeLimits stoppedUnder(ClockStopRule rule) {
    return new RightsTimeLimits(rules, promises, requireNonNull(rule, "rule"));
  }

  /** Whether and for how long the clock may stand still. */
  public ClockStopRule stops() {
    return stops;
  }

  /** The law's limit for a right. */
  public WorkingDayRule rule(RightKind right) {
    return requireNonNull(rules.get(right), "every right has a limit");
  }

  /** Until when a request of {@code received} must be answered. */
  public RequestDue due(WorkingDayCalendar calendar, RightKind right, Instant received) {
    return due(calendar, right, received, StoppedClock.under(stops));
  }

  /** The same, if the clock stood still meanwhile; a promise in hours or calendar days stays. */
  RequestDue due(
      WorkingDayCalendar calendar, RightKind right, Instant received, StoppedClock clock) {
    Deadline legal = calendar.deadline(received, rule(right), clock);
    Instant end = legal.dueInstantExclusive();
    Sla promise = promises.get(right);
    Instant promised = promise == null ? end : promised(promise, legal);
    return new RequestDue(legal, promised.isAfter(end) ? end : promised);
  }

  private static Instant promised(Sla promise, Deadline legal) {
    WorkingDayCalendar calendar = legal.calendar();
    Instant received = legal.request();
    WorkingDayRule rule = legal.rule();
    return switch (promise.unit()) {
      case HOUR -> received.plus(Duration.ofHours(promise.value()));
      case CALENDAR_DAY ->
          CalendarDayDue.of(calendar, received, promise.value(), rule.zone()).dueInstantExclusive();
      case WORKING_DAY ->
          promise.value() >= rule.workingDays()
              ? legal.dueInstantExclusive()
              : calendar
                  .deadline(received, rule.withWorkingDays(promise.value()), legal.clock())
                  .dueInstantExclusive();
    };
  }
}
