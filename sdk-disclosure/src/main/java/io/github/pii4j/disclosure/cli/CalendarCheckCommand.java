package io.github.pii4j.disclosure.cli;

import io.github.pii4j.calendar.CalendarHealth;
import io.github.pii4j.calendar.WorkingDayCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells whether the calendar reaches far enough. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells how far the calendar reaches and whether next year's notice is missing.",
      "Exit code 1 if something is at or above the level."
    })
final class CalendarCheckCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--calendar",
      paramLabel = "FILE",
      description = "A calendar that pii4j calendar import wrote; else that of this release.")
  private @Nullable Path calendar;

  @Option(names = "--on", paramLabel = "DATE", description = "The day to check for; else today.")
  private @Nullable LocalDate on;

  @Option(
      names = "--fail-on",
      paramLabel = "warning|error",
      defaultValue = "error",
      description = "(default: ${DEFAULT-VALUE})")
  private CalendarHealth.Level failOn = CalendarHealth.Level.ERROR;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "(default: ${DEFAULT-VALUE})")
  private OutputFormat format = OutputFormat.TEXT;

  CalendarCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    WorkingDayCalendar checked = CalendarFile.read(calendar);
    CalendarHealth health = CalendarHealth.of(checked, on == null ? CalendarFile.today() : on);
    if (format == OutputFormat.JSON) {
      console.line(CalendarJson.of(checked, health));
    } else {
      print(checked, health);
    }
    return isToFail(health) ? ExitCode.GATE : ExitCode.OK;
  }

  private boolean isToFail(CalendarHealth health) {
    return !health.findings().isEmpty() && health.level().compareTo(failOn) >= 0;
  }

  private void print(WorkingDayCalendar checked, CalendarHealth health) {
    String published = checked.firstDay() + ".." + checked.publishedThrough();
    console.line(console.say("published  ", "已公布    ") + published);
    console.line(console.say("final to   ", "确定至    ") + checked.finalThrough());
    console.line(console.say("days ahead ", "剩余天数  ") + health.daysAhead());
    console.line(console.say("calendar   ", "日历版本  ") + checked.version());
    for (CalendarHealth.Finding finding : health.findings()) {
      console.line(level(finding) + ": " + finding.message().in(console.locale()));
    }
  }

  private String level(CalendarHealth.Finding finding) {
    boolean isError = finding.level() == CalendarHealth.Level.ERROR;
    String english = finding.level().name().toLowerCase(Locale.ROOT);
    return console.say(english, isError ? "错误" : "警告");
  }
}
