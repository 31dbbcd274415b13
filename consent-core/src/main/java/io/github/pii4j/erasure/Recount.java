package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.util.List;

/** Counts the deadlines of open cases again, after the calendar changed. */
final class Recount {

  private static final int PAGE = 500;

  private final EngineParts parts;

  Recount(EngineParts parts) {
    this.parts = parts;
  }

  /**
   * Counts all again.
   *
   * @return how many cases moved
   */
  int run() {
    int moved = 0;
    CasePosition position = CasePosition.START;
    List<ErasureCase> page = parts.store().openCases(position, PAGE);
    while (!page.isEmpty()) {
      position = CasePosition.of(page.get(page.size() - 1));
      for (ErasureCase one : page) {
        moved += isDifferent(one) && recount(one.id()) ? 1 : 0;
      }
      page = parts.store().openCases(position, PAGE);
    }
    return moved;
  }

  private boolean isDifferent(ErasureCase one) {
    return one.state().isOnTheClock() && !one.deadline().isAsCounted(recounted(one));
  }

  private CaseDeadline recounted(ErasureCase one) {
    return one.deadline().recounted(parts.deadline(one.requestedAt()));
  }

  private boolean recount(CaseId id) {
    return parts.writer().change(id, this::recount);
  }

  private boolean recount(CaseDraft draft) {
    CaseDeadline before = draft.deadline();
    CaseDeadline after = recounted(draft.before());
    if (!draft.state().isOnTheClock() || before.isAsCounted(after)) {
      return false;
    }
    draft.deadline(after);
    draft.steps().stream()
        .filter(step -> !step.state().isSettled())
        .forEach(step -> draft.put(step.dueByLaw(after.commitBy())));
    draft.note("case.deadline-changed", change(before, after));
    return true;
  }

  private Members change(CaseDeadline before, CaseDeadline after) {
    return new JsonMembers()
        .member("before", DeadlineJson.of(before, parts.settings().rule()))
        .member("after", DeadlineJson.of(after, parts.settings().rule()))
        .build();
  }
}
