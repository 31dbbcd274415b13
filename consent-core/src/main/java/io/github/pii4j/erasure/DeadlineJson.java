package io.github.pii4j.erasure;

import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;

/** The dates of a case, as journals and certificates tell them. */
final class DeadlineJson {

  private DeadlineJson() {}

  static Members of(CaseDeadline of, WorkingDayRule rule) {
    return new JsonMembers()
        .text("rule", rule.id())
        .whole("workingDays", rule.workingDays())
        .text("convention", rule.convention().name())
        .text("zone", rule.zone().getId())
        .whole("number", of.number())
        .text("promised", of.promised().toString())
        .text("legal", of.legal().toString())
        .text("commitBy", of.commitBy().toString())
        .text("status", of.status().name())
        .text("calendar", of.calendarVersion())
        .build();
  }
}
