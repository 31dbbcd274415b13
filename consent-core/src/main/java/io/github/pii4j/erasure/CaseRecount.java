package io.github.pii4j.erasure;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.erasure.RecountTally.Shift;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the deadlines of cases again, each by itself, by the calendar in use. Thread-safe. */
final class CaseRecount {

  private final EngineParts parts;
  private final WorkingDayCalendar calendar;
  private final Map<LocalDate, Deadline> byDay = new ConcurrentHashMap<>();

  CaseRecount(EngineParts parts) {
    this.parts = parts;
    this.calendar = parts.calendar().get();
  }

  String calendarVersion() {
    return calendar.version();
  }

  boolean isDifferent(ErasureCase one) {
    return one.state().isOnTheClock() && !one.deadline().isAsCounted(recounted(one.deadline()));
  }

  /** By the day on which its clock started: there are some hundreds of them in a million cases. */
  private CaseDeadline recounted(CaseDeadline before) {
    LocalDate day = LocalDate.ofInstant(before.since(), parts.settings().zone());
    return before.recounted(byDay.computeIfAbsent(day, any -> count(before)));
  }

  private Deadline count(CaseDeadline before) {
    return calendar.deadline(before.since(), parts.settings().rule());
  }

  /** What it changed; empty if the case is as the calendar says, and left alone. */
  Optional<Shift> apply(CaseDraft draft) {
    Optional<Shift> shift = shift(draft);
    shift.ifPresent(one -> apply(one, draft));
    return shift;
  }

  /**
   * Only what is certain by now, or else must be done earlier. Of two calendars one goes before the
   * other by that, whichever comes first.
   */
  void applyIfSurerOrNearer(CaseDraft draft) {
    shift(draft).filter(CaseRecount::isSurerOrNearer).ifPresent(one -> apply(one, draft));
  }

  private static boolean isSurerOrNearer(Shift shift) {
    boolean isSame = shift.before().status() == shift.after().status();
    return isSame ? shift.isEarlier() : shift.after().status() == Deadline.Status.FINAL;
  }

  private Optional<Shift> shift(CaseDraft draft) {
    CaseDeadline before = draft.deadline();
    return isDifferent(draft.before())
        ? Optional.of(new Shift(draft.id(), before, recounted(before)))
        : Optional.empty();
  }

  private void apply(Shift shift, CaseDraft draft) {
    draft.deadline(shift.after());
    draft.steps().stream()
        .filter(step -> !step.state().isSettled())
        .filter(step -> !step.legalDue().equals(shift.after().commitBy()))
        .forEach(step -> draft.put(step.dueByLaw(shift.after().commitBy())));
    draft.note(
        "case.deadline-changed",
        DeadlineJson.change(shift.before(), shift.after(), parts.settings().rule()));
    if (shift.isEarlier()) {
      new CaseTick(parts).warn(draft);
    }
  }
}
