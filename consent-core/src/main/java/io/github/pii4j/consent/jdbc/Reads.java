package io.github.pii4j.consent.jdbc;

import io.github.pii4j.sql.Session;
import java.sql.SQLException;

/** How lines are read, so that those of somebody faster are seen. */
interface Reads {

  /** In transactions of the store's own, each of which sees what was committed before it. */
  Reads OF_THEIR_OWN =
      new Reads() {
        @Override
        public String locking(Session session) {
          return "";
        }

        @Override
        public void wereOvertaken() {}
      };

  /** What ends a query. */
  String locking(Session session) throws SQLException;

  /** Somebody else's line came first. */
  void wereOvertaken();
}
