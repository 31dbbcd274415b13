package io.github.pii4j.crypto.jdbc;

import io.github.pii4j.crypto.DataKeyStoreException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a database's refusal means. Drivers' messages quote values, so none is passed on. */
final class SqlFailure {

  /** A concurrent change, as H2 says it. */
  private static final String H2_CONCURRENT_UPDATE = "90131";

  /** Of the class "transaction rollback", but with an outcome that nobody knows. */
  private static final String COMPLETION_UNKNOWN = "40003";

  private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

  /** The table that another node made at the same moment. */
  private static final Set<String> TABLE_EXISTS = Set.of("42P07", "42S01");

  private SqlFailure() {}

  /** Whether nothing was done, because somebody else was at work: the same may go through now. */
  static boolean isCollision(SQLException failure) {
    String state = stateOf(failure);
    return state.equals(H2_CONCURRENT_UPDATE)
        || (state.startsWith("40") && !state.equals(COMPLETION_UNKNOWN));
  }

  /** Whether another node makes the tables, too. */
  static boolean isRaceOfMigrations(SQLException failure) {
    return isCollision(failure) || isDuplicate(failure) || TABLE_EXISTS.contains(stateOf(failure));
  }

  static boolean isDuplicate(SQLException failure) {
    return stateOf(failure).startsWith("23");
  }

  static DataKeyStoreException unavailable(SQLException failure) {
    SQLException cause = withoutValues(failure);
    return hasNoTable(failure)
        ? DataKeyStoreException.withoutTables(JdbcDataKeyStore.NAME, cause)
        : DataKeyStoreException.unavailable(JdbcDataKeyStore.NAME, cause);
  }

  static SQLException withoutValues(SQLException failure) {
    String state = stateOf(failure);
    String hint = hasNoTable(failure) ? ": its tables are missing, call migrate()" : "";
    SQLException bare =
        new SQLException(
            failure.getClass().getSimpleName()
                + ", SQLState "
                + state
                + ", vendor code "
                + failure.getErrorCode()
                + hint,
            failure.getSQLState(),
            failure.getErrorCode());
    bare.setStackTrace(failure.getStackTrace());
    return bare;
  }

  private static boolean hasNoTable(SQLException failure) {
    return NO_TABLE.contains(stateOf(failure));
  }

  private static String stateOf(SQLException failure) {
    @Nullable String state = failure.getSQLState();
    return state == null ? "unknown" : state;
  }
}
