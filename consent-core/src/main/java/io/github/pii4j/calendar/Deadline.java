package io.github.pii4j.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The end of a time limit in working days, with the reasons for it.
 *
 * <p>Tell people {@link #dueDate()}, and while {@link #status()} is provisional that it is to be
 * confirmed; act by {@link #commitBy()}. Immutable and thread-safe; equal if all parts are equal
 * and the calendars have the same version.
 */
public final class Deadline {

  private final WorkingDayCalendar calendar;
  private final WorkingDayRule rule;
  private final StoppedClock clock;
  private final Instant request;
  private final Status status;
  private final LocalDate dueDate;
  private final LocalDate commitBy;

  Deadline(
      WorkingDayCalendar calendar,
      WorkingDayRule rule,
      StoppedClock clock,
      Instant request,
      Status status,
      LocalDate dueDate,
      LocalDate commitBy) {
    this.calendar = calendar;
    this.rule = rule;
    this.clock = clock;
    this.request = request;
    this.status = status;
    this.dueDate = dueDate;
    this.commitBy = commitBy;
  }

  /** The rule that was counted by. */
  public WorkingDayRule rule() {
    return rule;
  }

  /** When the clock stood still. */
  public StoppedClock clock() {
    return clock;
  }

  /** When the request was made. */
  public Instant request() {
    return request;
  }

  /** The date of the request in the zone of the rule. */
  public LocalDate requestDate() {
    return LocalDate.ofInstant(request, rule.zone());
  }

  /** The last day of the time limit: exact if final, else the estimate. */
  public LocalDate dueDate() {
    return dueDate;
  }

  /** The first instant after the time limit: midnight after the due date, in the rule's zone. */
  public Instant dueInstantExclusive() {
    return dueDate().plusDays(1).atStartOfDay(rule.zone()).toInstant();
  }

  /** Whether a notice that is still to come can move the due date. */
  public Status status() {
    return status;
  }

  /**
   * The last day on which the work is in time whatever the missing notices will say; the due date
   * itself if that is final.
   */
  public LocalDate commitBy() {
    return commitBy;
  }

  /** The calendar that was counted in. */
  public WorkingDayCalendar calendar() {
    return calendar;
  }

  /** The {@link WorkingDayCalendar#version()} of the calendar that was counted in. */
  public String calendarVersion() {
    return calendar.version();
  }

  /** Every day from the request to the due date, in order; worked out when asked for. */
  public List<ExplainedDay> explain() {
    return List.copyOf(new DeadlineCount(calendar, rule, clock).explain(requestDate()));
  }

  /**
   * The explanation as text, a line a day, for a reader of {@code locale}: Chinese for Chinese,
   * else English.
   */
  public String render(Locale locale) {
    return DeadlineText.forReader(locale).deadline(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Deadline that
        && rule.equals(that.rule)
        && clock.equals(that.clock)
        && request.equals(that.request)
        && status == that.status
        && dueDate.equals(that.dueDate)
        && commitBy.equals(that.commitBy)
        && calendarVersion().equals(that.calendarVersion());
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule, clock, request, status, dueDate, commitBy, calendarVersion());
  }

  /** Names the rule, the due date and the status. */
  @Override
  public String toString() {
    return "Deadline[" + rule.id() + ", due " + dueDate() + ", " + status + "]";
  }

  /** Whether a due date can still move. */
  public enum Status {
    /** Every day up to the due date is {@link Finality#FINAL}. */
    FINAL,
    /** Some day up to the due date depends on a notice that is not published. */
    PROVISIONAL
  }
}
