package io.github.pii4j.disclosure.cli;

import io.github.pii4j.calendar.DateNotCoveredException;
import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells until when a request must be done, and why. */
@Command(
    name = "deadline",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells until when a request must be done, in Chinese working days, and explains each day.",
      "The request's own day does not count."
    })
final class DeadlineCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "INSTANT",
      description = "When the request arrived, such as 2026-02-13T17:00:00+08:00.")
  private String instant = "";

  @Option(
      names = "--working-days",
      paramLabel = "N",
      defaultValue = "15",
      description = "1 to 250 (default: ${DEFAULT-VALUE}).")
  private int workingDays = 15;

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "Count as people had to on that day, by the notices published until then.")
  private @Nullable LocalDate knownOn;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "(default: ${DEFAULT-VALUE})")
  private OutputFormat format = OutputFormat.TEXT;

  DeadlineCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Deadline deadline = deadline();
    if (format == OutputFormat.JSON) {
      console.line(DeadlineJson.of(deadline));
    } else {
      print(deadline);
    }
    return ExitCode.OK;
  }

  private void print(Deadline deadline) {
    console.line(console.say("due        ", "截止日期  ") + dated(deadline.dueDate()));
    console.line(console.say("before     ", "早于      ") + exclusive(deadline));
    console.line(console.say("status     ", "状态      ") + deadline.status());
    console.line(console.say("commit by  ", "承诺完成  ") + dated(deadline.commitBy()));
    console.line(console.say("calendar   ", "日历版本  ") + deadline.calendarVersion());
    console.line("");
    console.line(deadline.render(console.locale()).stripTrailing());
  }

  private String dated(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, console.locale()) + " " + date;
  }

  private static String exclusive(Deadline deadline) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        deadline.dueInstantExclusive().atZone(deadline.rule().zone()));
  }

  private Deadline deadline() {
    Instant request = request();
    try {
      WorkingDayCalendar bundled = WorkingDayCalendar.china();
      WorkingDayCalendar calendar = knownOn == null ? bundled : bundled.asKnownOn(knownOn);
      return calendar.deadline(
          request, WorkingDayRule.accountCancellation().withWorkingDays(workingDays));
    } catch (DateNotCoveredException outside) {
      throw CommandFailure.usage(
          "the calendar data do not cover " + outside.date() + ", so nothing can be told",
          "日历数据未覆盖 " + outside.date() + "，无法计算");
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw CommandFailure.usage(
          "--working-days must be 1 to 250, and the instant a day of the calendar",
          "--working-days 应为 1 到 250，时间须在日历范围内");
    }
  }

  private Instant request() {
    try {
      return OffsetDateTime.parse(instant).toInstant();
    } catch (DateTimeException wrong) {
      throw CommandFailure.usage(
          "\"" + instant + "\" is no instant; write it as 2026-02-13T17:00:00+08:00",
          "“" + instant + "”不是有效的时间；请写作 2026-02-13T17:00:00+08:00");
    }
  }
}
