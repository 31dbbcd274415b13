package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.erasure.Duty;
import io.github.pii4j.erasure.NodeName;
import io.github.pii4j.sql.Session;
import java.sql.SQLException;
import java.time.Instant;

/** The statements on the table of duties. */
record DutyTable(Session session, StoreTenant tenant) {

  /** From this node itself or one whose time is over; otherwise there must be no row yet. */
  boolean take(Duty duty, NodeName node, Instant now, Instant until) throws SQLException {
    int taken =
        session.update(
            "UPDATE erasure_duty SET lease_owner = ?, lease_until = ?"
                + " WHERE tenant = ? AND duty = ? AND (lease_owner = ? OR lease_until < ?)",
            node.text(),
            Micros.of(until),
            tenant.text(),
            duty.name(),
            node.text(),
            Micros.of(now));
    return taken == 1 || (!isTaken(duty) && insert(duty, node, until) == 1);
  }

  private boolean isTaken(Duty duty) throws SQLException {
    return session.number(
            "SELECT COUNT(*) FROM erasure_duty WHERE tenant = ? AND duty = ?",
            tenant.text(),
            duty.name())
        > 0;
  }

  private int insert(Duty duty, NodeName node, Instant until) throws SQLException {
    return session.update(
        "INSERT INTO erasure_duty (tenant, duty, lease_owner, lease_until) VALUES (?, ?, ?, ?)",
        tenant.text(),
        duty.name(),
        node.text(),
        Micros.of(until));
  }
}
