package io.github.pii4j.erasure;

import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;

/** The dates of a case, as journals and certificates tell them. */
final class DeadlineJson {

  private DeadlineJson() {}

  static Members of(CaseDeadline of, WorkingDayRule rule) {
    return dates(of, rule(rule)).build();
  }

  /** What the dates were and what they are now, by one rule. */
  static Members change(CaseDeadline before, CaseDeadline after, WorkingDayRule rule) {
    return rule(rule)
        .member("before", dates(before, new JsonMembers()).build())
        .member("after", dates(after, new JsonMembers()).build())
        .build();
  }

  private static JsonMembers rule(WorkingDayRule rule) {
    return new JsonMembers()
        .text("rule", rule.id())
        .whole("workingDays", rule.workingDays())
        .text("convention", rule.convention().name())
        .text("zone", rule.zone().getId());
  }

  private static JsonMembers dates(CaseDeadline of, JsonMembers to) {
    return to.whole("number", of.number())
        .text("promised", of.promised().toString())
        .text("legal", of.legal().toString())
        .text("commitBy", of.commitBy().toString())
        .text("status", of.status().name())
        .text("calendar", of.calendarVersion());
  }
}
