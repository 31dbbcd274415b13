package io.github.pii4j.disclosure.cli;

import io.github.pii4j.calendar.CalendarDayDue;
import io.github.pii4j.calendar.CountingConvention;
import io.github.pii4j.calendar.DateNotCoveredException;
import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
      "The request's own day does not count, unless --convention says so."
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
      names = "--calendar-days",
      paramLabel = "N",
      description = {
        "Count so many calendar days instead;",
        "a limit that ends on a day of rest ends on the next working day."
      })
  private @Nullable Integer calendarDays;

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "Count as people had to on that day, by the notices published until then.")
  private @Nullable LocalDate knownOn;

  @Option(
      names = "--calendar",
      paramLabel = "FILE",
      description = "A calendar that pii4j calendar import wrote; else that of this release.")
  private @Nullable Path calendarFile;

  @Option(
      names = "--convention",
      paramLabel = "next-day|same-day|deemed-receipt",
      defaultValue = "next-day",
      description = "Which day is the first that counts (default: ${DEFAULT-VALUE}).")
  private String convention = "next-day";

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
    if (calendarDays != null) {
      print(calendarDays);
      return ExitCode.OK;
    }
    Deadline deadline = deadline();
    if (format == OutputFormat.JSON) {
      console.line(DeadlineJson.of(deadline));
    } else {
      print(deadline);
    }
    return ExitCode.OK;
  }

  private void print(int days) {
    CalendarDayDue due = counted(calendar -> due(calendar, days));
    if (format == OutputFormat.JSON) {
      console.line(DeadlineJson.of(due));
    } else {
      print(due.dueDate(), exclusive(due.dueInstantExclusive()), due.status(), due.commitBy());
    }
  }

  private void print(LocalDate due, String before, Deadline.Status status, LocalDate commitBy) {
    console.line(console.say("due        ", "截止日期  ") + dated(due));
    console.line(console.say("before     ", "早于      ") + before);
    console.line(console.say("status     ", "状态      ") + status);
    console.line(console.say("commit by  ", "承诺完成  ") + dated(commitBy));
  }

  private void print(Deadline deadline) {
    print(
        deadline.dueDate(),
        exclusive(deadline.dueInstantExclusive()),
        deadline.status(),
        deadline.commitBy());
    console.line(console.say("calendar   ", "日历版本  ") + deadline.calendarVersion());
    console.line("");
    console.line(deadline.render(console.locale()).stripTrailing());
  }

  private String dated(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, console.locale()) + " " + date;
  }

  private static String exclusive(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.atZone(WorkingDayRule.accountCancellation().zone()));
  }

  private Deadline deadline() {
    Instant request = request();
    return counted(calendar -> calendar.deadline(request, rule()));
  }

  private CalendarDayDue due(WorkingDayCalendar calendar, int days) {
    ZoneId zone = WorkingDayRule.accountCancellation().zone();
    return CalendarDayDue.of(calendar, request(), days, zone);
  }

  private <T> T counted(Function<WorkingDayCalendar, T> count) {
    try {
      WorkingDayCalendar whole = CalendarFile.read(calendarFile);
      WorkingDayCalendar calendar = knownOn == null ? whole : whole.asKnownOn(knownOn);
      return count.apply(calendar);
    } catch (DateNotCoveredException outside) {
      throw CommandFailure.usage(
          "the calendar data do not cover " + outside.date() + ", so nothing can be told",
          "日历数据未覆盖 " + outside.date() + "，无法计算");
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw CommandFailure.usage(
          "--working-days must be 1 to 250, --calendar-days 1 or more, and the instant a day of"
              + " the calendar",
          "--working-days 应为 1 到 250，--calendar-days 至少为 1，时间须在日历范围内");
    }
  }

  private WorkingDayRule rule() {
    return WorkingDayRule.accountCancellation()
        .withWorkingDays(workingDays)
        .withConvention(convention());
  }

  private CountingConvention convention() {
    return switch (convention) {
      case "next-day" -> CountingConvention.NEXT_DAY;
      case "same-day" -> CountingConvention.SAME_DAY;
      case "deemed-receipt" -> CountingConvention.DEEMED_RECEIPT;
      default ->
          throw CommandFailure.usage(
              "--convention is next-day, same-day or deemed-receipt",
              "--convention 应为 next-day、same-day 或 deemed-receipt");
    };
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
