package io.github.pii4j.rights.jdbc;

import io.github.pii4j.rights.RequestId;
import io.github.pii4j.rights.RightsException;
import io.github.pii4j.rights.RightsRequest;
import io.github.pii4j.sql.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A row of a page, of which one that is damaged must not hide the others.
 *
 * @param id as it stands there
 * @param actBefore until when it is to be done; 0 if it is over
 * @param request what it says; empty if it cannot be read
 */
record RequestRow(String id, long actBefore, Optional<RightsRequest> request) {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcRequestStore.class);

  static RequestRow read(ResultSet row, Session.RowReader<RightsRequest> reader)
      throws SQLException {
    String id = row.getString("id");
    long actBefore = row.getLong("act_before");
    try {
      return new RequestRow(id, actBefore, Optional.of(reader.read(row)));
    } catch (RightsException e) {
      if (e.code() != RightsException.Code.UNREADABLE) {
        throw e;
      }
      LOG.error("request {} cannot be read: look at it by hand, its time runs on", named(id));
      return new RequestRow(id, actBefore, Optional.empty());
    }
  }

  /** Whoever can write into the table can write anything for an id. */
  private static String named(String id) {
    return RequestId.isId(id) ? id : "of no known id";
  }
}
