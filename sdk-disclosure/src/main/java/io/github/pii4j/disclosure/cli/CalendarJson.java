package io.github.pii4j.disclosure.cli;

import io.github.pii4j.calendar.CalendarDiff;
import io.github.pii4j.calendar.CalendarHealth;
import io.github.pii4j.calendar.DayStatus;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import java.util.Locale;

/** What is said of calendars, for programs. The names of the members never change. */
final class CalendarJson {

  private CalendarJson() {}

  static String of(WorkingDayCalendar calendar, CalendarHealth health) {
    return new JsonMembers()
        .text("day", health.day().toString())
        .text("level", health.level().name())
        .whole("daysAhead", health.daysAhead())
        .text("firstDay", calendar.firstDay().toString())
        .text("publishedThrough", calendar.publishedThrough().toString())
        .text("finalThrough", calendar.finalThrough().toString())
        .text("asOf", calendar.asOf().toString())
        .text("calendarVersion", calendar.version())
        .member(
            "findings",
            new CanonicalJson.Array(health.findings().stream().map(CalendarJson::finding).toList()))
        .build()
        .toText();
  }

  static String of(CalendarDiff diff) {
    return new JsonMembers()
        .text("before", diff.from())
        .text("after", diff.to())
        .member(
            "days", new CanonicalJson.Array(diff.days().stream().map(CalendarJson::day).toList()))
        .build()
        .toText();
  }

  private static CanonicalJson finding(CalendarHealth.Finding finding) {
    return new JsonMembers()
        .text("level", finding.level().name())
        .text("en", finding.message().english())
        .text("zh", finding.message().chinese())
        .build();
  }

  private static CanonicalJson day(CalendarDiff.ChangedDay day) {
    return new JsonMembers()
        .text("date", day.date().toString())
        .member("before", status(day.before()))
        .member("after", status(day.after()))
        .build();
  }

  private static CanonicalJson status(DayStatus status) {
    String word =
        status instanceof DayStatus.Unknown
            ? "UNPUBLISHED"
            : status instanceof DayStatus.Working ? "WORKS" : "OFF";
    return new JsonMembers()
        .text("status", word)
        .text("holiday", status.occasion().map(it -> it.name(Locale.SIMPLIFIED_CHINESE)))
        .text("notice", status.ruledBy().map(Object::toString))
        .build();
  }
}
