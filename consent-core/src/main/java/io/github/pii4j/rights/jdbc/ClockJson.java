package io.github.pii4j.rights.jdbc;

import io.github.pii4j.calendar.ClockStop;
import io.github.pii4j.calendar.ClockStop.Reason;
import io.github.pii4j.calendar.ClockStopRule;
import io.github.pii4j.calendar.StoppedClock;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** When a clock stood still, and what let it. */
final class ClockJson {

  private ClockJson() {}

  static CanonicalJson write(StoppedClock clock) {
    return new JsonMembers()
        .member("rule", rule(clock.rule()))
        .list("stops", clock.stops().stream().map(ClockJson::stop).toList())
        .text("since", clock.since().map(Instant::toString))
        .text("reason", clock.reason().map(Reason::name))
        .build();
  }

  private static CanonicalJson rule(ClockStopRule rule) {
    return new JsonMembers()
        .text("id", rule.id())
        .whole("mostWorkingDays", rule.mostWorkingDays())
        .texts("reasons", rule.reasons().stream().map(Reason::name).toList())
        .list("sources", DueJson.sources(rule.sources()))
        .build();
  }

  private static CanonicalJson stop(ClockStop stop) {
    return new JsonMembers()
        .text("reason", stop.reason().name())
        .text("from", stop.from().toString())
        .text("until", stop.until().toString())
        .build();
  }

  static StoppedClock read(StoredJson json) {
    StoppedClock clock = StoppedClock.under(rule(json.object("rule")));
    for (StoredJson stop : json.objects("stops")) {
      clock = stopped(clock, stop, "from").goOn(stop.instant("until"));
    }
    return json.has("since") ? stopped(clock, json, "since") : clock;
  }

  private static StoppedClock stopped(StoppedClock clock, StoredJson json, String at) {
    return clock.stop(Reason.valueOf(json.text("reason")), json.instant(at));
  }

  private static ClockStopRule rule(StoredJson json) {
    List<String> reasons = json.texts("reasons");
    return new ClockStopRule(
        json.text("id"),
        json.whole("mostWorkingDays"),
        reasons.stream().map(Reason::valueOf).collect(Collectors.toSet()),
        DueJson.sources(json));
  }
}
