package io.github.pii4j.disclosure.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks after the calendar of working days. */
@Command(
    name = "calendar",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "check|import|diff",
    sortOptions = false,
    description = {
      "Looks after the calendar of Chinese working days: how far it reaches, what a new notice",
      "changes, how two calendars differ. Reads files, never the network."
    })
final class CalendarCommand implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the spec.
  CalendarCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        console.say("say what to do: check, import or diff", "请指定操作：check、import 或 diff"));
  }
}
