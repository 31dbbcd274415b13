package io.github.pii4j.crypto.cli;

/** What the exit code says; the numbers are those of every other {@code pii4j} command. */
final class ExitCode {

  /** Done. */
  static final int OK = 0;

  /** {@code verify} found a file that is not in order. */
  static final int GATE = 1;

  /** The command was used wrongly, or a file could not be read or written. */
  static final int USAGE = 2;

  /** A file was read, but does not open. */
  static final int INVALID = 3;

  /** A defect of the command itself. */
  static final int INTERNAL = 70;

  private ExitCode() {}
}
