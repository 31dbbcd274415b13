package io.github.pii4j.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what cannot be true in the facts behind a calendar. */
final class CalendarDefects {

  private final List<String> found = new ArrayList<>();

  private CalendarDefects() {}

  /**
   * Throws one exception that names every defect.
   *
   * @throws IllegalArgumentException if there is a defect
   */
  static void requireNone(List<Notice> notices, List<DayRule> rules) {
    CalendarDefects defects = new CalendarDefects();
    defects.checkNotices(notices);
    defects.checkRules(notices, rules);
    if (!defects.found.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", defects.found));
    }
  }

  private void checkNotices(List<Notice> notices) {
    Set<NoticeId> seen = new HashSet<>();
    int lastYear = notices.isEmpty() ? 0 : notices.get(0).id().year() - 1;
    for (Notice notice : notices) {
      NoticeId id = notice.id();
      check(seen.add(id), "two notices " + id);
      if (id.isAmendment()) {
        check(id.year() <= lastYear, "notice " + id + " amends a year without a notice");
      } else {
        check(id.year() == lastYear + 1, "notice " + id + " follows that of " + lastYear);
        lastYear = id.year();
      }
    }
    check(!notices.isEmpty(), "no notice at all");
  }

  private void checkRules(List<Notice> notices, List<DayRule> rules) {
    Set<NoticeId> ids = new HashSet<>();
    notices.forEach(notice -> ids.add(notice.id()));
    Map<NoticeId, Set<Object>> daysOf = new HashMap<>();
    for (DayRule rule : rules) {
      String where = rule.date() + " in notice " + rule.notice();
      check(ids.contains(rule.notice()), where + ": there is no such notice");
      check(isWithin(rule), where + ": not a day of its year or of the December before");
      check(
          rule.kind() != DayRule.Kind.WORKDAY || Weekends.contain(rule.date()),
          where + ": only a Saturday or Sunday can be made a working day");
      check(
          daysOf.computeIfAbsent(rule.notice(), id -> new HashSet<>()).add(rule.date()),
          where + ": named twice");
    }
  }

  private static boolean isWithin(DayRule rule) {
    LocalDate date = rule.date();
    int year = rule.notice().year();
    return !date.isBefore(LocalDate.of(year - 1, 12, 1)) && date.getYear() <= year;
  }

  private void check(boolean holds, String defect) {
    if (!holds) {
      found.add(defect);
    }
  }
}
