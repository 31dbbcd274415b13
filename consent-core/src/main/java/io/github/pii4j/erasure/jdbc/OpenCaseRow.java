package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.erasure.CaseId;
import io.github.pii4j.erasure.CasePosition;
import io.github.pii4j.erasure.ErasureCase;
import io.github.pii4j.erasure.ErasureException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A row of the list of open cases.
 *
 * @param day by which it stands in the list
 * @param id as it stands there
 * @param found what it says; empty if that is damaged
 */
record OpenCaseRow(LocalDate day, String id, Optional<ErasureCase> found) {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcErasureStore.class);

  static OpenCaseRow read(ResultSet row) throws SQLException {
    LocalDate day = row.getObject("open_until", LocalDate.class);
    String id = row.getString("id");
    Optional<ErasureCase> found = new IfReadable<>(OpenCaseRow::inItsPlace).read(row);
    if (found.isEmpty()) {
      LOG.error("case {} cannot be read: look at it by hand, its time runs on", named(id));
    }
    return new OpenCaseRow(day, id, found);
  }

  /** From another place in the list, who turns pages would come to the same one for ever. */
  private static ErasureCase inItsPlace(ResultSet row) throws SQLException {
    ErasureCase one = ErasureCase.parse(row.getString("body"));
    CasePosition place =
        new CasePosition(row.getObject("open_until", LocalDate.class), row.getString("id"));
    if (!CasePosition.of(one).equals(place)) {
      throw new ErasureException(ErasureException.Code.UNREADABLE);
    }
    return one;
  }

  /** Whoever can write into the table can write anything for an id. */
  private static String named(String id) {
    return CaseId.isId(id) ? id : "of no known id";
  }
}
