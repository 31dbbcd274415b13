package io.github.pii4j.disclosure.cli;

import io.github.pii4j.calendar.CalendarDiff;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how two calendars differ. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells which days differ between two calendars. Exit code 1 if any does.",
      "A calendar is a file that pii4j calendar import wrote, or the word bundled."
    })
final class CalendarDiffCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "A file, or bundled.")
  private Path before = Path.of(CalendarFile.BUNDLED);

  @Parameters(index = "1", paramLabel = "AFTER", description = "A file, or bundled.")
  private Path after = Path.of(CalendarFile.BUNDLED);

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "(default: ${DEFAULT-VALUE})")
  private OutputFormat format = OutputFormat.TEXT;

  CalendarDiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CalendarDiff diff = CalendarDiff.between(CalendarFile.read(before), CalendarFile.read(after));
    new CalendarChanges(console, format).print(diff);
    return diff.days().isEmpty() ? ExitCode.OK : ExitCode.GATE;
  }
}
