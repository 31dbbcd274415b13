package io.github.pii4j.rights.jdbc;

import io.github.pii4j.calendar.CountingConvention;
import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.LawSource;
import io.github.pii4j.calendar.LawSource.Standing;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.rights.RequestDue;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** A time limit, as what it was counted from: the rule, the moment and the calendar. */
final class DueJson {

  private DueJson() {}

  static CanonicalJson write(RequestDue due) {
    Deadline legal = due.legal();
    return new JsonMembers()
        .member("rule", rule(legal.rule()))
        .text("request", legal.request().toString())
        .text("calendar", legal.calendarVersion())
        .text("promisedBefore", due.promisedBefore().toString())
        .member("clock", ClockJson.write(legal.clock()))
        .build();
  }

  private static CanonicalJson rule(WorkingDayRule rule) {
    return new JsonMembers()
        .text("id", rule.id())
        .whole("workingDays", rule.workingDays())
        .text("convention", rule.convention().name())
        .text("zone", rule.zone().getId())
        .list("sources", sources(rule.sources()))
        .build();
  }

  static List<CanonicalJson> sources(List<LawSource> all) {
    return all.stream().map(DueJson::source).toList();
  }

  private static CanonicalJson source(LawSource source) {
    return new JsonMembers()
        .text("citation", source.citation())
        .text("standing", source.standing().name())
        .build();
  }

  static RequestDue read(StoredJson json, Function<String, WorkingDayCalendar> calendars) {
    WorkingDayCalendar calendar = calendars.apply(json.text("calendar"));
    return new RequestDue(
        calendar.deadline(
            json.instant("request"),
            rule(json.object("rule")),
            ClockJson.read(json.object("clock"))),
        json.instant("promisedBefore"));
  }

  private static WorkingDayRule rule(StoredJson json) {
    return new WorkingDayRule(
        json.text("id"),
        json.whole("workingDays"),
        CountingConvention.valueOf(json.text("convention")),
        ZoneId.of(json.text("zone")),
        sources(json));
  }

  static List<LawSource> sources(StoredJson json) {
    return json.objects("sources").stream().map(DueJson::source).toList();
  }

  private static LawSource source(StoredJson json) {
    return new LawSource(json.text("citation"), Standing.valueOf(json.text("standing")));
  }
}
