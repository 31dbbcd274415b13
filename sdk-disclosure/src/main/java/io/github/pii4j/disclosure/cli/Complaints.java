package io.github.pii4j.disclosure.cli;

import io.github.pii4j.document.DocumentException;
import io.github.pii4j.document.UnreadableDocumentException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into lines that a person can act on; never a stack trace. */
final class Complaints {

  private final Console console;

  Complaints(Console console) {
    this.console = console;
  }

  int wrongUsage(ParameterException wrong, String[] args) {
    console.err().println("pii4j: " + wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, console.err());
    console.err().println(wayOut(wrong.getCommandLine()));
    return ExitCode.USAGE;
  }

  int failed(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof DocumentException document) {
      document.problems().forEach(problem -> console.err().println(problem.in(console.locale())));
      return document instanceof UnreadableDocumentException ? ExitCode.USAGE : ExitCode.INVALID;
    }
    if (failure instanceof CommandFailure expected) {
      console.err().println("pii4j: " + expected.in(console));
      return expected.exitCode();
    }
    console.err().println("pii4j: " + defect(failure));
    return ExitCode.INTERNAL;
  }

  private String wayOut(CommandLine command) {
    String help = command.getCommandSpec().qualifiedName() + " --help";
    return console.say("Try: " + help, "请查看：" + help);
  }

  /** The kind and place of a defect; its message is left out, for it may quote the input. */
  private String defect(Exception failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String place = trace.length == 0 ? "?" : trace[0].toString();
    String kind = failure.getClass().getSimpleName() + " at " + place;
    return console.say("a defect of this command, please report it: " + kind, "程序内部错误，请反馈：" + kind);
  }
}
