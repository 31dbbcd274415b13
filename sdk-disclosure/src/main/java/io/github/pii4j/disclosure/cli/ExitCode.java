package io.github.pii4j.disclosure.cli;

/** What the command's exit code says. Scripts rely on the numbers: they never change. */
final class ExitCode {

  /** Nothing at or above the level that was asked about. */
  static final int OK = 0;

  /** A gate failed: an invalid value, a lint error, a change at or above the level. */
  static final int GATE = 1;

  /** The command was used wrongly, or a file could not be read. */
  static final int USAGE = 2;

  /** A document was read, but what it says is wrong. */
  static final int INVALID = 3;

  /** The version in force is not there to compare with. */
  static final int BASELINE = 4;

  /** The build and the list of what it ships differ. */
  static final int DRIFT = 5;

  /** The versions of two documents do not follow from what changed. */
  static final int VERSION = 6;

  /** A defect of the command itself. */
  static final int INTERNAL = 70;

  private ExitCode() {}
}
