package io.github.pii4j.sql;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a database's refusal means. Drivers' messages quote values, so none is passed on. */
public final class SqlFailure {

  /** A concurrent change, as H2 says it. */
  private static final String H2_CONCURRENT_UPDATE = "90131";

  /** Of the class "transaction rollback", but with an outcome that nobody knows. */
  private static final String COMPLETION_UNKNOWN = "40003";

  private static final String UNIQUE_VIOLATION = "23505";

  /** Of MariaDB and MySQL, whose state is the same for every broken constraint. */
  private static final int DUPLICATE_ENTRY = 1062;

  private static final int LOCK_WAIT_TIMEOUT = 1205;

  /** Of H2, and of PostgreSQL where the host has set a {@code lock_timeout}. */
  private static final Set<String> TIMEOUTS = Set.of("HYT00", "55P03");

  private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

  /**
   * The table that another node made at the same moment; PostgreSQL may come upon its row type
   * first, and calls that one an object.
   */
  private static final Set<String> TABLE_EXISTS = Set.of("42P07", "42710", "42S01");

  private SqlFailure() {}

  /** Whether nothing was done, because somebody else was at work: the same may go through now. */
  public static boolean isCollision(SQLException failure) {
    String state = stateOf(failure);
    return state.equals(H2_CONCURRENT_UPDATE)
        || (state.startsWith("40") && !state.equals(COMPLETION_UNKNOWN));
  }

  /** Whether there is a row with the same unique value. */
  public static boolean isDuplicate(SQLException failure) {
    return stateOf(failure).equals(UNIQUE_VIOLATION) || failure.getErrorCode() == DUPLICATE_ENTRY;
  }

  /** Whether somebody else held a lock for longer than the database lets one wait. */
  static boolean isLockTimeout(SQLException failure) {
    return TIMEOUTS.contains(stateOf(failure)) || failure.getErrorCode() == LOCK_WAIT_TIMEOUT;
  }

  /** Whether another node makes the same table. */
  public static boolean isRaceOfTables(SQLException failure) {
    return isCollision(failure) || isDuplicate(failure) || TABLE_EXISTS.contains(stateOf(failure));
  }

  /** Whether a table is not there. */
  public static boolean isMissingTable(SQLException failure) {
    return NO_TABLE.contains(stateOf(failure));
  }

  /** The failure by its type, SQLState and vendor code alone. */
  public static SQLException withoutValues(SQLException failure) {
    String state = stateOf(failure);
    String hint = isMissingTable(failure) ? ": its tables are missing, call migrate()" : "";
    SQLException bare =
        new SQLException(
            failure.getClass().getSimpleName()
                + ", SQLState "
                + state
                + ", vendor code "
                + failure.getErrorCode()
                + hint,
            state,
            failure.getErrorCode());
    bare.setStackTrace(failure.getStackTrace());
    return bare;
  }

  /** A batch that failed says why in the next exception, if not by itself. */
  private static String stateOf(SQLException failure) {
    @Nullable String state = failure.getSQLState();
    @Nullable SQLException next = failure.getNextException();
    if (state == null && next != null && failure instanceof BatchUpdateException) {
      state = next.getSQLState();
    }
    return state == null ? "unknown" : state;
  }
}
