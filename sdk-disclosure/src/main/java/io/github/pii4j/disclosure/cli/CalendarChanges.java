package io.github.pii4j.disclosure.cli;

import io.github.pii4j.calendar.CalendarDiff;
import io.github.pii4j.calendar.CalendarDiff.ChangedDay;
import io.github.pii4j.calendar.DayStatus;
import java.time.format.TextStyle;

/** Prints what became another day from one calendar to the next. */
final class CalendarChanges {

  private final Console console;
  private final OutputFormat format;

  CalendarChanges(Console console, OutputFormat format) {
    this.console = console;
    this.format = format;
  }

  void print(CalendarDiff diff) {
    if (format == OutputFormat.JSON) {
      console.line(CalendarJson.of(diff));
      return;
    }
    console.line(console.say("before     ", "原版本    ") + diff.from());
    console.line(console.say("after      ", "新版本    ") + diff.to());
    console.line(console.say("changed    ", "变更天数  ") + diff.days().size());
    diff.days().forEach(this::print);
  }

  private void print(ChangedDay day) {
    String weekday = day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, console.locale());
    console.line(
        day.date() + " " + weekday + "  " + word(day.before()) + " -> " + word(day.after()));
  }

  private String word(DayStatus status) {
    String what =
        status instanceof DayStatus.Unknown
            ? console.say("not published", "未公布")
            : workOrRest(status instanceof DayStatus.Working);
    return status.occasion().map(it -> what + " (" + it.name(console.locale()) + ")").orElse(what);
  }

  private String workOrRest(boolean isWorking) {
    return isWorking ? console.say("works", "上班") : console.say("off", "休息");
  }
}
