package io.github.pii4j.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts the working days of one rule in one calendar. */
final class DeadlineCount {

  private final WorkingDayCalendar calendar;
  private final WorkingDayRule rule;
  private final StoppedClock clock;

  DeadlineCount(WorkingDayCalendar calendar, WorkingDayRule rule, StoppedClock clock) {
    this.calendar = calendar;
    this.rule = rule;
    this.clock = clock;
  }

  Deadline from(Instant request) {
    LocalDate requestDate = LocalDate.ofInstant(request, rule.zone());
    LocalDate due = due(requestDate);
    // A day is never surer than an earlier one, so the last day speaks for all.
    return calendar.finality(due) == Finality.FINAL
        ? new Deadline(calendar, rule, clock, request, Deadline.Status.FINAL, due, due)
        : new Deadline(
            calendar,
            rule,
            clock,
            request,
            Deadline.Status.PROVISIONAL,
            due,
            commitBy(requestDate));
  }

  /** By number; what has none is walked to, which says why it cannot be reached. */
  private LocalDate due(LocalDate requestDate) {
    LocalDate due =
        requestDate.isBefore(calendar.firstDay()) || !clock.stops().isEmpty()
            ? null
            : calendar.index().nth(firstCounted(requestDate), rule.workingDays());
    return due != null ? due : last(explain(requestDate));
  }

  private static LocalDate last(List<ExplainedDay> days) {
    return days.get(days.size() - 1).date();
  }

  private LocalDate commitBy(LocalDate requestDate) {
    LocalDate earliest = earliestCounted(requestDate);
    LocalDate goesOn = clock.lastDay(rule.zone()).orElse(earliest);
    if (!goesOn.isAfter(earliest)) {
      return new CommitBound(calendar).from(earliest, rule.workingDays());
    }
    long counted =
        explain(requestDate).stream()
            .filter(day -> day.counts() && day.date().isBefore(goesOn))
            .count();
    int left = Math.max(1, rule.workingDays() - Math.toIntExact(counted));
    return new CommitBound(calendar).from(goesOn, left);
  }

  /** Every day from the request to the due date; walks, and so says which day is not covered. */
  List<ExplainedDay> explain(LocalDate requestDate) {
    List<ExplainedDay> days = new ArrayList<>();
    LocalDate firstCounted = firstCounted(requestDate);
    for (LocalDate day = requestDate; day.isBefore(firstCounted); day = day.plusDays(1)) {
      days.add(uncounted(day, requestDate, firstCounted));
    }
    int nth = 0;
    int left = clock.rule().mostWorkingDays();
    for (LocalDate day = firstCounted; nth < rule.workingDays(); day = day.plusDays(1)) {
      DayStatus status = calendar.estimate(day);
      boolean works = status instanceof DayStatus.Working;
      boolean stood = works && left > 0 && clock.stoodOn(day, rule.zone());
      boolean counts = works && !stood;
      left -= stood ? 1 : 0;
      nth += counts ? 1 : 0;
      ExplainedDay.Kind kind = stood ? ExplainedDay.Kind.STOPPED : ExplainedDay.Kind.of(status);
      days.add(explained(day, kind, counts ? nth : 0, status));
    }
    return days;
  }

  /** The first day that may count. */
  private LocalDate firstCounted(LocalDate requestDate) {
    return rule.convention() == CountingConvention.DEEMED_RECEIPT
        ? receipt(requestDate).plusDays(1)
        : earliestCounted(requestDate);
  }

  /** The first day that may count if the day of the request turns out to be a working day. */
  private LocalDate earliestCounted(LocalDate requestDate) {
    return rule.convention() == CountingConvention.SAME_DAY ? requestDate : requestDate.plusDays(1);
  }

  private LocalDate receipt(LocalDate requestDate) {
    LocalDate day = requestDate;
    while (!(calendar.estimate(day) instanceof DayStatus.Working)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private ExplainedDay uncounted(LocalDate day, LocalDate requestDate, LocalDate firstCounted) {
    DayStatus status = calendar.estimate(day);
    if (day.equals(requestDate)) {
      return explained(day, ExplainedDay.Kind.REQUEST, 0, status);
    }
    boolean isReceipt = day.plusDays(1).equals(firstCounted);
    return explained(
        day, isReceipt ? ExplainedDay.Kind.RECEIPT : ExplainedDay.Kind.of(status), 0, status);
  }

  private ExplainedDay explained(LocalDate day, ExplainedDay.Kind kind, int nth, DayStatus status) {
    return new ExplainedDay(day, kind, nth, status, calendar.finality(day));
  }
}
