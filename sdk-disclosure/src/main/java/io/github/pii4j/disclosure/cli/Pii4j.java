package io.github.pii4j.disclosure.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code pii4j} command: privacy engineering from a shell or a CI job. */
@Command(
    name = "pii4j",
    description = {
      "Checks values and policies, computes deadlines, renders disclosure pages, keeps key files."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing found",
      "1:a gate failed: invalid value, lint error, change at or above the level",
      "2:wrong usage, a file that cannot be read, or too little memory",
      "3:a document whose content is wrong",
      "4:no version in force to compare with",
      "5:a build that ships other SDKs than are declared",
      "6:a version number that does not fit the change",
      "70:a defect of this command"
    })
final class Pii4j implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the spec.
  private Pii4j(Console console) {
    this.console = console;
  }

  /**
   * Runs the command and exits with its code.
   *
   * @param args as typed; see {@code pii4j --help}
   */
  public static void main(String[] args) {
    List<String> words = List.of(args);
    Tables.readAheadFor(words);
    System.exit(run(words, System.in, System.out, System.err, Locale.getDefault()));
  }

  /** Runs the command on the given streams and returns its exit code. */
  static int run(
      List<String> args, InputStream in, OutputStream out, OutputStream err, Locale locale) {
    Console console = new Console(in, out, err, locale);
    CommandLine command = new CommandLine(new Pii4j(console));
    new Commands(console).addTo(command, args);
    command.setOut(console.out());
    command.setErr(console.err());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setUsageHelpWidth(100);
    command.setParameterExceptionHandler(new Complaints(console)::wrongUsage);
    command.setExecutionExceptionHandler(new Complaints(console)::failed);
    command.registerConverter(Path.class, Pii4j::path);
    int code = execute(command, args, console);
    console.out().flush();
    console.err().flush();
    return code;
  }

  private static int execute(CommandLine command, List<String> args, Console console) {
    try {
      return command.execute(args.toArray(String[]::new));
    } catch (OutOfMemoryError e) {
      return new Complaints(console).outOfMemory();
    }
  }

  /** An empty path would be the folder that one happens to stand in. */
  private static Path path(String text) {
    if (text.isBlank()) {
      throw Inputs.emptyPath();
    }
    return Path.of(text);
  }

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      scope = ScopeType.INHERIT,
      description = "Language of messages; the system's if not given.")
  void language(String tag) {
    if (!tag.equals("zh") && !tag.equals("en")) {
      throw new ParameterException(
          spec.commandLine(), console.say("--lang must be zh or en", "--lang 应为 zh 或 en"));
    }
    console.speak(Locale.forLanguageTag(tag));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), console.say("a command is missing", "缺少子命令"));
  }
}
