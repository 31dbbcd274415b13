package io.github.pii4j.erasure;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.erasure.RecountTally.Shift;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the deadlines of open cases again, the nearest first, a few pages at once. A case that is
 * as the calendar says is left alone, so whoever begins again goes on where another stopped; one
 * that a node changes meanwhile is read again. Used by one thread.
 */
final class Recount {

  /** So many cases become one transaction. */
  private static final int PAGE = 500;

  /** So many transactions are under way at once. */
  private static final int AT_ONCE = 4;

  private final EngineParts parts;
  private final int pageSize;
  private final WorkingDayCalendar calendar;
  private final RecountTally tally;
  private final Map<LocalDate, Deadline> byDay = new ConcurrentHashMap<>();

  Recount(EngineParts parts) {
    this(parts, PAGE);
  }

  Recount(EngineParts parts, int pageSize) {
    this.parts = parts;
    this.pageSize = pageSize;
    this.calendar = parts.calendar().get();
    this.tally = new RecountTally(parts.today());
  }

  RecountReport run() {
    try (PagesAtOnce<Collection<Shift>> pages = new PagesAtOnce<>(AT_ONCE, tally::add)) {
      List<ErasureCase> page = parts.store().openCases(CasePosition.START, pageSize);
      while (!page.isEmpty()) {
        List<ErasureCase> cases = page;
        pages.add(() -> recount(cases));
        CasePosition position = CasePosition.of(page.get(page.size() - 1));
        page = parts.store().openCases(position, pageSize);
      }
      pages.finish();
    }
    return tally.report(calendar.version());
  }

  private Collection<Shift> recount(List<ErasureCase> page) {
    Map<CaseId, Shift> shifts = new LinkedHashMap<>();
    List<ErasureCase> different = page.stream().filter(this::isDifferent).toList();
    parts.writer().changeAllFrom(different, draft -> recount(draft, shifts));
    return shifts.values();
  }

  private boolean isDifferent(ErasureCase one) {
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

  /** May be asked twice about one case: what it found the last time is what is committed. */
  private boolean recount(CaseDraft draft, Map<CaseId, Shift> shifts) {
    shifts.remove(draft.id());
    if (!isDifferent(draft.before())) {
      return false;
    }
    CaseDeadline before = draft.deadline();
    Shift shift = new Shift(draft.id(), before, recounted(before));
    shifts.put(draft.id(), shift);
    apply(shift, draft);
    return true;
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
