package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.calendar.CalendarDiff;
import io.github.pii4j.calendar.CalendarGuard;
import io.github.pii4j.calendar.CalendarRefusedException;
import io.github.pii4j.calendar.CalendarUpdate;
import io.github.pii4j.calendar.WorkingDayCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works a notice into a calendar, if the guard accepts it. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Works a notice into the calendar: a table (date,kind,holiday) or the JSON of holiday-cn.",
      "Exit code 3, and every reason, if it is refused. Without --out nothing is written."
    })
final class CalendarImportCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "One notice; of several sources, which then must agree.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--calendar",
      paramLabel = "FILE",
      description = "The calendar to begin with; else that of this release.")
  private @Nullable Path calendar;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the new calendar.")
  private @Nullable Path out;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When the notice was published, if the file does not say; else today.")
  private @Nullable LocalDate published;

  @Option(names = "--on", paramLabel = "DATE", description = "The day of the import; else today.")
  private @Nullable LocalDate on;

  @Option(
      names = "--sources",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many sources must agree (default: ${DEFAULT-VALUE}).")
  private int sources = 1;

  @Option(
      names = "--most-changes",
      paramLabel = "N",
      defaultValue = "6",
      description = "How many days an amendment may change (default: ${DEFAULT-VALUE}).")
  private int mostChanges = 6;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "(default: ${DEFAULT-VALUE})")
  private OutputFormat format = OutputFormat.TEXT;

  CalendarImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    WorkingDayCalendar before = CalendarFile.read(calendar);
    List<CalendarUpdate> updates = files.stream().map(this::read).toList();
    try {
      WorkingDayCalendar after =
          guard().accept(before, on == null ? CalendarFile.today() : on, updates);
      write(after);
      new CalendarChanges(console, format).print(CalendarDiff.between(before, after));
      return ExitCode.OK;
    } catch (CalendarRefusedException refused) {
      refused.refusals().forEach(why -> console.err().println(why.in(console.locale())));
      return ExitCode.INVALID;
    }
  }

  private CalendarGuard guard() {
    try {
      return CalendarGuard.standard().withMostChanges(mostChanges).withSources(sources);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          "--sources is 1 or more, --most-changes 0 or more",
          "--sources 至少为 1，--most-changes 至少为 0");
    }
  }

  private CalendarUpdate read(Path file) {
    CalendarUpdate update = CalendarUpdate.parse(file.toString(), Inputs.text(file));
    return published == null ? update : update.publishedOn(published);
  }

  private void write(WorkingDayCalendar after) {
    if (out == null) {
      return;
    }
    try {
      Files.writeString(out, after.toText(), UTF_8);
    } catch (IOException e) {
      throw CommandFailure.unwritable(out);
    }
  }
}
