package io.github.pii4j.disclosure.cli;

import java.nio.file.Path;

/** A command cannot go on for a reason outside it; says which and what to do. */
final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final String english;
  private final String chinese;

  CommandFailure(int exitCode, String english, String chinese) {
    super(english);
    this.exitCode = exitCode;
    this.english = english;
    this.chinese = chinese;
  }

  /** Wrong usage, or a file that cannot be read or written. */
  static CommandFailure usage(String english, String chinese) {
    return new CommandFailure(ExitCode.USAGE, english, chinese);
  }

  static CommandFailure unwritable(Path file) {
    return usage(
        file + ": cannot be written; check that its folder exists and you may write to it",
        file + "：无法写入；请检查目录是否存在且可写");
  }

  int exitCode() {
    return exitCode;
  }

  String in(Console console) {
    return console.say(english, chinese);
  }
}
