package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.erasure.CaseId;
import io.github.pii4j.erasure.Claim;
import io.github.pii4j.erasure.ErasureException;
import io.github.pii4j.erasure.ErasureStep;
import io.github.pii4j.erasure.HandlerId;
import io.github.pii4j.erasure.Lease;
import io.github.pii4j.erasure.NodeName;
import io.github.pii4j.erasure.StepId;
import io.github.pii4j.erasure.StepState;
import io.github.pii4j.erasure.StepWrite;
import io.github.pii4j.sql.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements on the table of steps. Claims, heartbeats and the reaper write columns only, so
 * what a step is, is its body with the columns over it.
 *
 * <p>The claim reads the index {@code erasure_step_ready} in its order and stops at the limit,
 * however many rows are ready. As PostgreSQL 15 plans it with 1,000,000 of them: {@code Limit ->
 * LockRows -> Index Scan using erasure_step_ready}.
 */
record StepTable(Session session, StoreTenant tenant) {

  private static final String COLUMNS =
      "case_id, id, state, due_at, legal_due, fence, attempt, lease_owner, lease_until, body";
  private static final String KEY = " WHERE tenant = ? AND case_id = ? AND id = ?";
  private static final String TYPED =
      "state text, due_at int8, legal_due date, fence int8, attempt int4, lease_owner text,"
          + " lease_until int8, body text";
  private static final String TYPED_KEY = "tenant text, case_id text, id text";
  private static final RowStatement INSERT =
      RowStatement.insert("erasure_step", TYPED + ", " + TYPED_KEY + ", handler text");
  private static final RowStatement UPDATE =
      RowStatement.update("erasure_step", TYPED, TYPED_KEY + ", state text, fence int8");
  private static final RowStatement LEASE =
      RowStatement.update(
          "erasure_step",
          "state text, fence int8, attempt int4, lease_owner text, lease_until int8",
          TYPED_KEY + ", state text, fence int8");
  private static final RowStatement EXTEND =
      RowStatement.update(
          "erasure_step", "lease_until int8", TYPED_KEY + ", state text, fence int8");

  RowWrites inserting(List<StepWrite> writes) {
    return new RowWrites(INSERT, writes.stream().map(write -> row(write.after())).toList());
  }

  /** Each from the state and fence that it was read with. */
  RowWrites updating(List<StepWrite> writes) {
    return new RowWrites(UPDATE, writes.stream().map(this::change).toList());
  }

  private Object[] change(StepWrite write) {
    ErasureStep after = write.after();
    StepWrite.Mark before = write.before().orElseThrow();
    return append(
        columns(after),
        tenant.text(),
        after.caseId().text(),
        after.id().toString(),
        before.state().name(),
        before.fence());
  }

  List<ErasureStep> of(CaseId id) throws SQLException {
    return session.list(
        "SELECT " + COLUMNS + " FROM erasure_step WHERE tenant = ? AND case_id = ? ORDER BY id",
        StepTable::step,
        tenant.text(),
        id.text());
  }

  List<ErasureStep> ofAll(Collection<CaseId> ids) throws SQLException {
    return CaseIds.of(tenant, ids)
        .list(
            session,
            "SELECT " + COLUMNS + " FROM erasure_step",
            "case_id",
            " ORDER BY case_id, id",
            StepTable::step);
  }

  /** Some that can be read, if there are any: what cannot must not stop the claims of all nodes. */
  List<ErasureStep> ready(String table, Claim claim, int most, String locking) throws SQLException {
    int from = 0;
    List<Optional<ErasureStep>> page;
    List<ErasureStep> ready;
    do {
      page = ready(table, claim, most, from, locking);
      ready = page.stream().flatMap(Optional::stream).toList();
      from += most;
    } while (ready.isEmpty() && page.size() == most);
    return ready;
  }

  private List<Optional<ErasureStep>> ready(
      String table, Claim claim, int most, int from, String locking) throws SQLException {
    List<Object> parameters = new ArrayList<>(List.of(tenant.text(), Micros.of(claim.now())));
    claim.handlers().stream().map(HandlerId::text).forEach(parameters::add);
    parameters.add(most);
    parameters.add(from);
    return session.list(
        "SELECT "
            + COLUMNS
            + " FROM "
            + table
            + " WHERE tenant = ? AND state = 'READY' AND due_at <= ? AND handler IN ("
            + String.join(", ", Collections.nCopies(claim.handlers().size(), "?"))
            + ") ORDER BY legal_due, due_at, case_id, id LIMIT ? OFFSET ?"
            + locking,
        new IfReadable<>(StepTable::step),
        parameters.toArray());
  }

  /** Leases rows that this transaction has locked. */
  void leaseLocked(List<ErasureStep> steps, Batching batching) throws SQLException {
    if (!steps.isEmpty()) {
      batching.changed(session, new RowWrites(LEASE, steps.stream().map(this::lease).toList()));
    }
  }

  /** Leases a step unless somebody was faster. */
  boolean leaseIfReady(ErasureStep step) throws SQLException {
    return session.update(LEASE.one(), lease(step)) == 1;
  }

  private Object[] lease(ErasureStep step) {
    Lease lease = step.lease().orElseThrow();
    return new Object[] {
      StepState.LEASED.name(),
      step.fence(),
      step.attempt(),
      lease.owner().text(),
      Micros.of(lease.until()),
      tenant.text(),
      step.caseId().text(),
      step.id().toString(),
      StepState.READY.name(),
      step.fence() - 1
    };
  }

  int extend(CaseId id, StepId step, long fence, Instant until) throws SQLException {
    return session.update(EXTEND.one(), extended(id, step, fence, until));
  }

  /** By case and step, as changes are written, so that nobody waits in a circle. */
  int extendAll(Collection<ErasureStep> leased, Instant until, Batching batching)
      throws SQLException {
    List<Object[]> rows =
        leased.stream()
            .sorted(
                Comparator.comparing((ErasureStep step) -> step.caseId().text())
                    .thenComparing(ErasureStep::id))
            .map(step -> extended(step.caseId(), step.id(), step.fence(), until))
            .toList();
    return batching.changed(session, new RowWrites(EXTEND, rows));
  }

  private Object[] extended(CaseId id, StepId step, long fence, Instant until) {
    return new Object[] {
      Micros.of(until), tenant.text(), id.text(), step.toString(), StepState.LEASED.name(), fence
    };
  }

  /**
   * A lease that is over, whatever the step is.
   *
   * @param caseId as it stands in the row
   * @param id as it stands in the row
   * @param fence of the lease
   */
  record Over(String caseId, String id, long fence) {}

  List<Over> leasedUntilBefore(Instant now, int most) throws SQLException {
    return session.list(
        "SELECT case_id, id, fence FROM erasure_step"
            + " WHERE tenant = ? AND state = 'LEASED' AND lease_until < ?"
            + " ORDER BY lease_until LIMIT ?",
        row -> new Over(row.getString("case_id"), row.getString("id"), row.getLong("fence")),
        tenant.text(),
        Micros.of(now),
        most);
  }

  /** Takes a lease back that is still over: its owner may have extended it meanwhile. */
  int reap(Over over, Instant now) throws SQLException {
    return session.update(
        "UPDATE erasure_step SET state = 'READY', due_at = ?, lease_owner = NULL,"
            + " lease_until = NULL"
            + KEY
            + " AND state = 'LEASED' AND fence = ? AND lease_until < ?",
        Micros.of(now),
        tenant.text(),
        over.caseId(),
        over.id(),
        over.fence(),
        Micros.of(now));
  }

  private Object[] row(ErasureStep step) {
    return append(
        columns(step),
        tenant.text(),
        step.caseId().text(),
        step.id().toString(),
        step.id().handler().text());
  }

  private static @Nullable Object[] columns(ErasureStep step) {
    return new @Nullable Object[] {
      step.state().name(),
      Micros.of(step.dueAt()),
      step.legalDue(),
      step.fence(),
      step.attempt(),
      step.lease().map(lease -> lease.owner().text()).orElse(null),
      Micros.orNull(step.lease().map(Lease::until)),
      step.toJson()
    };
  }

  @SuppressWarnings("NullAway") // the driver takes null for a column without a value
  private static Object[] append(@Nullable Object[] first, Object... rest) {
    List<@Nullable Object> all = new ArrayList<>(first.length + rest.length);
    Collections.addAll(all, first);
    Collections.addAll(all, rest);
    return all.toArray();
  }

  private static ErasureStep step(ResultSet row) throws SQLException {
    ErasureStep written = ErasureStep.parse(row.getString("body"));
    requireOwn(row, written);
    return new ErasureStep(
        written.caseId(),
        written.id(),
        StepState.valueOf(row.getString("state")),
        Micros.read(row.getLong("due_at")),
        row.getObject("legal_due", LocalDate.class),
        row.getLong("fence"),
        row.getInt("attempt"),
        lease(row),
        written.attention(),
        written.item(),
        written.after(),
        written.outcome());
  }

  private static void requireOwn(ResultSet row, ErasureStep written) throws SQLException {
    boolean isOwn =
        written.caseId().text().equals(row.getString("case_id"))
            && written.id().toString().equals(row.getString("id"));
    if (!isOwn) {
      throw new ErasureException(ErasureException.Code.UNREADABLE);
    }
  }

  private static Optional<Lease> lease(ResultSet row) throws SQLException {
    @Nullable String owner = row.getString("lease_owner");
    return owner == null
        ? Optional.empty()
        : Optional.of(new Lease(new NodeName(owner), Micros.read(row.getLong("lease_until"))));
  }
}
