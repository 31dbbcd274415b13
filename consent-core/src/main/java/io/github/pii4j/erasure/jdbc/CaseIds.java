package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.erasure.CaseId;
import io.github.pii4j.sql.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Asks for the rows of several cases at once. Their number is filled up to a power of two with the
 * last one again, so that there are few different statements for a driver to remember.
 *
 * @param ids of the cases
 */
record CaseIds(StoreTenant tenant, List<CaseId> ids) {

  private static final int MOST = 256;

  static CaseIds of(StoreTenant tenant, Collection<CaseId> ids) {
    return new CaseIds(tenant, ids.stream().distinct().toList());
  }

  /** What {@code before WHERE tenant = ? AND column IN (...) after} gives. */
  <R> List<R> list(
      Session session, String before, String column, String after, Session.RowReader<R> reader)
      throws SQLException {
    List<R> all = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += MOST) {
      List<CaseId> some = ids.subList(from, Math.min(ids.size(), from + MOST));
      int places = places(some.size());
      String marks = String.join(", ", Collections.nCopies(places, "?"));
      String sql = before + " WHERE tenant = ? AND " + column + " IN (" + marks + ")" + after;
      all.addAll(session.list(sql, reader, parameters(some, places)));
    }
    return all;
  }

  private Object[] parameters(List<CaseId> some, int places) {
    Object[] parameters = new Object[places + 1];
    parameters[0] = tenant.text();
    for (int i = 0; i < places; i++) {
      parameters[i + 1] = some.get(Math.min(i, some.size() - 1)).text();
    }
    return parameters;
  }

  private static int places(int count) {
    return count == 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
  }
}
