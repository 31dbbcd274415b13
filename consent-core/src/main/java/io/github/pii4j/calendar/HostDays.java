package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days on which a host works or rests otherwise than the country, such as a company holiday. A
 * layer of its own: it changes what the host promises, never what the law demands.
 *
 * <p>Unless {@link #allowingLater()} says otherwise, a promise is never later than the legal due
 * date; then a day of rest of the company has no effect on its own, it only cancels out its
 * additional working days. Immutable and thread-safe.
 */
public final class HostDays {

  private static final HostDays NONE = new HostDays(new TreeMap<>(), Bound.LEGAL_DUE_DATE);

  private final SortedMap<LocalDate, Kind> days;
  private final Bound bound;

  private HostDays(SortedMap<LocalDate, Kind> days, Bound bound) {
    this.days = Collections.unmodifiableSortedMap(days);
    this.bound = bound;
  }

  private enum Kind {
    WORKS,
    RESTS
  }

  private enum Bound {
    LEGAL_DUE_DATE,
    NONE
  }

  /** No day of its own. */
  public static HostDays none() {
    return NONE;
  }

  /** The same, and the host works on {@code day} whatever the country does. */
  public HostDays works(LocalDate day) {
    return with(day, Kind.WORKS);
  }

  /** The same, and the host rests on {@code day} whatever the country does. */
  public HostDays rests(LocalDate day) {
    return with(day, Kind.RESTS);
  }

  /**
   * The same, but a promise may be later than the legal due date: only for limits that are the
   * host's own and no law's.
   */
  public HostDays allowingLater() {
    return new HostDays(new TreeMap<>(days), Bound.NONE);
  }

  /**
   * What the host promises for a request.
   *
   * @throws DateNotCoveredException as {@link WorkingDayCalendar#deadline} does
   */
  public PromisedDue promise(WorkingDayCalendar calendar, Instant request, WorkingDayRule rule) {
    Deadline legal = calendar.deadline(request, rule);
    LocalDate own = count(calendar, legal, rule);
    LocalDate promised =
        bound == Bound.LEGAL_DUE_DATE && own.isAfter(legal.dueDate()) ? legal.dueDate() : own;
    List<LocalDate> between =
        days.keySet().stream()
            .filter(day -> day.isAfter(legal.requestDate()) && !day.isAfter(promised))
            .toList();
    return new PromisedDue(legal, promised, between);
  }

  /** Counts the rule's working days again, from the first day that counted by law. */
  private LocalDate count(WorkingDayCalendar calendar, Deadline legal, WorkingDayRule rule) {
    LocalDate day = firstThatMayCount(legal).minusDays(1);
    for (int left = rule.workingDays(); left > 0; ) {
      day = day.plusDays(1);
      left -= works(calendar, day) ? 1 : 0;
    }
    return day;
  }

  private static LocalDate firstThatMayCount(Deadline legal) {
    boolean requestCounts = legal.rule().convention() == CountingConvention.SAME_DAY;
    LocalDate receipt =
        legal.explain().stream()
            .filter(day -> day.kind() == ExplainedDay.Kind.RECEIPT)
            .map(ExplainedDay::date)
            .findFirst()
            .orElse(legal.requestDate());
    return requestCounts ? receipt : receipt.plusDays(1);
  }

  private boolean works(WorkingDayCalendar calendar, LocalDate day) {
    Kind own = days.get(day);
    return own == null ? calendar.estimate(day) instanceof DayStatus.Working : own == Kind.WORKS;
  }

  private HostDays with(LocalDate day, Kind kind) {
    SortedMap<LocalDate, Kind> more = new TreeMap<>(days);
    more.put(requireNonNull(day, "day"), kind);
    return new HostDays(more, bound);
  }

  /** Equal if all days are the same and both may be as late. */
  @Override
  public boolean equals(Object other) {
    return other instanceof HostDays that && days.equals(that.days) && bound == that.bound;
  }

  @Override
  public int hashCode() {
    return 31 * days.hashCode() + bound.hashCode();
  }

  /** The days. */
  @Override
  public String toString() {
    Map<LocalDate, Kind> shown = days;
    return "HostDays" + shown;
  }
}
