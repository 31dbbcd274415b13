package io.github.pii4j.disclosure.cli;

import io.github.pii4j.document.DocumentException;
import io.github.pii4j.document.UnreadableDocumentException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into lines that a person can act on; never a stack trace. */
final class Complaints {

  /** picocli shouts what may be written in small letters. */
  private static final Pattern CHOICES =
      Pattern.compile("one of \\[([A-Z0-9_, -]+)\\] \\(case-insensitive\\)");

  private final Console console;

  Complaints(Console console) {
    this.console = console;
  }

  int wrongUsage(ParameterException wrong, String[] args) {
    console.err().println("pii4j: " + why(wrong));
    UnmatchedArgumentException.printSuggestions(wrong, console.err());
    console.err().println(wayOut(wrong.getCommandLine()));
    return ExitCode.USAGE;
  }

  private String why(ParameterException wrong) {
    if (wrong.getCause() instanceof CommandFailure failure) {
      return nameOf(wrong.getArgSpec()) + failure.in(console);
    }
    if (wrong instanceof UnmatchedArgumentException extra && extra.getUnmatched().contains("")) {
      return Inputs.emptyPath().in(console);
    }
    String message = String.valueOf(wrong.getMessage()).replace("option option", "option");
    return CHOICES
        .matcher(message)
        .replaceAll(
            found -> Matcher.quoteReplacement("one of " + found.group(1).toLowerCase(Locale.ROOT)));
  }

  private String nameOf(@Nullable ArgSpec of) {
    if (of == null) {
      return "";
    }
    String name = of instanceof OptionSpec option ? option.longestName() : of.paramLabel();
    return name + console.say(": ", "：");
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
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return outOfMemory();
      }
    }
    console.err().println("pii4j: " + defect(failure));
    return ExitCode.INTERNAL;
  }

  /** What the input takes, and no defect. */
  int outOfMemory() {
    console
        .err()
        .println(
            console.say(
                "pii4j: out of memory; give the JVM more, such as PII4J_JAVA_OPTS=-Xmx2g",
                "pii4j：内存不足；请为 JVM 分配更多内存，如 PII4J_JAVA_OPTS=-Xmx2g"));
    return ExitCode.USAGE;
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
