package io.github.pii4j.erasure;

import io.github.pii4j.erasure.RecountTally.Shift;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private final CaseRecount cases;
  private final RecountTally tally;

  Recount(EngineParts parts) {
    this(parts, PAGE);
  }

  Recount(EngineParts parts, int pageSize) {
    this.parts = parts;
    this.pageSize = pageSize;
    this.cases = new CaseRecount(parts);
    this.tally = new RecountTally(parts.today());
  }

  RecountReport run() {
    try (PagesAtOnce<Collection<Shift>> pages = new PagesAtOnce<>(AT_ONCE, tally::add)) {
      List<ErasureCase> page = parts.store().openCases(CasePosition.START, pageSize);
      while (!page.isEmpty() && page.get(0).state().isOnTheClock()) {
        List<ErasureCase> these = page;
        pages.add(() -> recount(these));
        CasePosition position = CasePosition.of(page.get(page.size() - 1));
        page = parts.store().openCases(position, pageSize);
      }
      pages.finish();
    }
    return tally.report(cases.calendarVersion());
  }

  private Collection<Shift> recount(List<ErasureCase> page) {
    Map<CaseId, Shift> shifts = new LinkedHashMap<>();
    List<ErasureCase> different = page.stream().filter(cases::isDifferent).toList();
    parts.writer().changeAllFrom(different, draft -> recount(draft, shifts));
    return shifts.values();
  }

  /** May be asked twice about one case: what it found the last time is what is committed. */
  private boolean recount(CaseDraft draft, Map<CaseId, Shift> shifts) {
    shifts.remove(draft.id());
    Optional<Shift> shift = cases.apply(draft);
    shift.ifPresent(one -> shifts.put(draft.id(), one));
    return shift.isPresent();
  }
}
