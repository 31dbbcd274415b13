package io.github.pii4j.disclosure.cli;

import java.util.List;
import picocli.CommandLine;

/**
 * The commands of pii4j. Only those that the arguments may call are built, for to read the
 * annotations of all of them takes longer than most of them work.
 */
final class Commands {

  private static final List<String> NAMES =
      List.of(
          "value",
          "redact",
          "deadline",
          "calendar",
          "lint",
          "diff",
          "drift",
          "import",
          "export",
          "render",
          "explain",
          "rules",
          "schema",
          "verify",
          "receipt",
          "certificate",
          KeysCommand.NAME);

  private static final String LANGUAGE = "--lang";

  private final Console console;

  Commands(Console console) {
    this.console = console;
  }

  /** Adds the command that is called; all of them if none is, as for help. */
  void addTo(CommandLine pii4j, List<String> args) {
    for (String name : calledBy(args)) {
      pii4j.addSubcommand(name, withParts(name));
    }
    KeysCommand.leaveArgumentsAlone(pii4j);
  }

  private CommandLine withParts(String name) {
    CommandLine command = new CommandLine(command(name));
    if (name.equals("verify")) {
      command.addSubcommand("receipt", new VerifyReceiptCommand(console));
      command.addSubcommand("certificate", new VerifyCertificateCommand(console));
      command.addSubcommand("ledger", new VerifyLedgerCommand(console));
    }
    if (name.equals("calendar")) {
      command.addSubcommand("check", new CalendarCheckCommand(console));
      command.addSubcommand("import", new CalendarImportCommand(console));
      command.addSubcommand("diff", new CalendarDiffCommand(console));
    }
    return command;
  }

  static List<String> calledBy(List<String> args) {
    int at = 0;
    while (at < args.size() && args.get(at).startsWith(LANGUAGE)) {
      at += wordsOfOption(args.get(at));
    }
    boolean named = at < args.size() && NAMES.contains(args.get(at));
    return named ? List.of(args.get(at)) : NAMES;
  }

  /** {@code --lang zh} or {@code --lang=zh}. */
  private static int wordsOfOption(String language) {
    return language.equals(LANGUAGE) ? 2 : 1;
  }

  private Object command(String name) {
    return switch (name) {
      case "value" -> new ValueCommand(console);
      case "redact" -> new RedactCommand(console);
      case "deadline" -> new DeadlineCommand(console);
      case "calendar" -> new CalendarCommand(console);
      case "lint" -> new LintCommand(console);
      case "diff" -> new DiffCommand(console);
      case "drift" -> new DriftCommand(console);
      case "import" -> new ImportCommand(console);
      case "export" -> new ExportCommand(console);
      case "render" -> new RenderCommand(console);
      case "explain" -> new ExplainCommand(console);
      case "rules" -> new RulesCommand(console);
      case "schema" -> new SchemaCommand(console);
      case "receipt" -> new ReceiptCommand(console);
      case "certificate" -> new CertificateCommand(console);
      case "verify" -> new VerifyCommand(console);
      case KeysCommand.NAME -> new KeysCommand(console);
      default -> throw new IllegalArgumentException("no such command: " + name);
    };
  }
}
