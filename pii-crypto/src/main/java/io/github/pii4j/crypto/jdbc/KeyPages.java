package io.github.pii4j.crypto.jdbc;

import static io.github.pii4j.crypto.jdbc.Rows.name;
import static io.github.pii4j.crypto.jdbc.Rows.number;
import static io.github.pii4j.crypto.jdbc.Rows.tenant;

import io.github.pii4j.crypto.StoredKey;
import io.github.pii4j.sql.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages of keys in the order of the primary key.
 *
 * <p>The rest of the scope, then that of the tenant, then the other tenants, each in a statement of
 * its own: every database reads these straight off the index, and not all do so for one condition
 * with "or".
 */
final class KeyPages {

  private static final String SELECT =
      "SELECT tenant, scope_name, id, algorithm, created_at, kek, wrapped FROM pii4j_data_key ";
  private static final String ORDER = " ORDER BY tenant, scope_name, id LIMIT ?";

  private final Session session;

  KeyPages(Session session) {
    this.session = session;
  }

  List<StoredKey> page(@Nullable StoredKey after, int limit) throws SQLException {
    List<StoredKey> page = new ArrayList<>();
    if (after == null) {
      fill(page, limit, "");
      return page;
    }
    byte[] tenant = tenant(after.scope());
    byte[] name = name(after.scope());
    fill(
        page,
        limit,
        "WHERE tenant = ? AND scope_name = ? AND id > ?",
        tenant,
        name,
        number(after.id()));
    fill(page, limit, "WHERE tenant = ? AND scope_name > ?", tenant, name);
    fill(page, limit, "WHERE tenant > ?", tenant);
    return page;
  }

  private void fill(List<StoredKey> page, int limit, String where, Object... parameters)
      throws SQLException {
    if (page.size() < limit) {
      Object[] all = Arrays.copyOf(parameters, parameters.length + 1);
      all[parameters.length] = limit - page.size();
      page.addAll(session.list(SELECT + where + ORDER, Rows::key, all));
    }
  }
}
