package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.erasure.CaseId;
import io.github.pii4j.erasure.CasePosition;
import io.github.pii4j.erasure.ErasureCase;
import io.github.pii4j.erasure.ErasureException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A row of the list of open cases.
 *
 * @param place where it stands in the list
 * @param found what it says; empty if that is damaged
 */
record OpenCaseRow(CasePosition place, Optional<ErasureCase> found) {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcErasureStore.class);

  static OpenCaseRow read(ResultSet row) throws SQLException {
    Optional<ErasureCase> found = new IfReadable<>(OpenCaseRow::inItsPlace).read(row);
    if (found.isEmpty()) {
      LOG.error(
          "case {} cannot be read: look at it by hand, its time runs on",
          named(row.getString("id")));
    }
    return new OpenCaseRow(place(row), found);
  }

  /** From another place in the list, who turns pages would come to the same one for ever. */
  private static ErasureCase inItsPlace(ResultSet row) throws SQLException {
    ErasureCase one = ErasureCase.parse(row.getString("body"));
    if (!CasePosition.of(one).equals(place(row))) {
      throw new ErasureException(ErasureException.Code.UNREADABLE);
    }
    return one;
  }

  private static CasePosition place(ResultSet row) throws SQLException {
    return new CasePosition(Micros.read(row.getLong("open_since")), row.getString("id"));
  }

  /** Whoever can write into the table can write anything for an id. */
  private static String named(String id) {
    return CaseId.isId(id) ? id : "of no known id";
  }
}
