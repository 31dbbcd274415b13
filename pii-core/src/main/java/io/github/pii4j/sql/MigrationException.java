package io.github.pii4j.sql;

/**
 * A database is not what these scripts lead to; nothing was changed. The message says a way out.
 */
public final class MigrationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is the matter. */
  public enum Code {
    /** A script that was applied has another text now. */
    CHANGED_SCRIPT,
    /** A newer release was here before. */
    NEWER_DATABASE,
    /** There are no scripts for this database. */
    UNKNOWN_DATABASE
  }

  private final Code code;

  private MigrationException(Code code, String message) {
    super(message);
    this.code = code;
  }

  static MigrationException changed(String table, int number) {
    return new MigrationException(
        Code.CHANGED_SCRIPT,
        "script "
            + number
            + " is not the one that was applied, by its checksum in "
            + table
            + ": put the released jar back on the class path; a script is never edited once it was"
            + " applied, what is to change comes in the next one");
  }

  static MigrationException newer(String table, int there, int known) {
    return new MigrationException(
        Code.NEWER_DATABASE,
        "the database has script "
            + there
            + " by "
            + table
            + ", this release knows "
            + known
            + ": run the release that applied it or a later one");
  }

  static MigrationException unknown(String product, Iterable<String> known) {
    return new MigrationException(
        Code.UNKNOWN_DATABASE,
        "there are no scripts for " + product + ", only for " + String.join(", ", known));
  }

  /** What is the matter. */
  public Code code() {
    return code;
  }
}
