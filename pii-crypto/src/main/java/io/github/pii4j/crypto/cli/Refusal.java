package io.github.pii4j.crypto.cli;

/** The command cannot go on for a reason outside it; says which and what to do. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final String english;
  private final String chinese;

  Refusal(int exitCode, String english, String chinese) {
    super(english);
    this.exitCode = exitCode;
    this.english = english;
    this.chinese = chinese;
  }

  /** Wrong usage, or a file that cannot be read or written. */
  static Refusal usage(String english, String chinese) {
    return new Refusal(ExitCode.USAGE, english, chinese);
  }

  int exitCode() {
    return exitCode;
  }

  String in(Speech speech) {
    return speech.say(english, chinese);
  }
}
