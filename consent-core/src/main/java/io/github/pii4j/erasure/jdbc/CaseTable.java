package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.erasure.CaseId;
import io.github.pii4j.erasure.CasePosition;
import io.github.pii4j.erasure.CaseState;
import io.github.pii4j.erasure.ErasureCase;
import io.github.pii4j.sql.Session;
import io.github.pii4j.value.SubjectId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The statements on the tables of cases and of the references to their people. */
record CaseTable(Session session, StoreTenant tenant) {

  private static final String COLUMNS =
      "version int8, state text, active_key text, commit_by date, since int8, open_since int8, next_at int8,"
          + " ended_at int8, body text";
  private static final String KEY = "tenant text, id text";
  private static final RowStatement INSERT =
      RowStatement.insert("erasure_case", COLUMNS + ", " + KEY);
  private static final RowStatement UPDATE =
      RowStatement.update("erasure_case", COLUMNS, KEY + ", version int8");

  RowWrites inserting(List<ErasureCase> opened) {
    return new RowWrites(INSERT, opened.stream().map(this::values).toList());
  }

  /** Each from the version before. */
  RowWrites updating(List<ErasureCase> after) {
    return new RowWrites(UPDATE, after.stream().map(this::change).toList());
  }

  private Object[] change(ErasureCase after) {
    Object[] values = values(after);
    Object[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = after.version() - 1;
    return all;
  }

  @SuppressWarnings("NullAway") // the driver takes null for a column without a value
  private Object[] values(ErasureCase one) {
    long since = Micros.of(CasePosition.of(one).since());
    @Nullable Long openSince = one.state().isOpen() ? since : null;
    return new Object[] {
      one.version(),
      one.state().name(),
      one.takesFurtherRequests() ? one.person().text() : null,
      one.deadline().commitBy(),
      since,
      openSince,
      Micros.orNull(one.nextAt()),
      Micros.orNull(one.endedAt()),
      one.toJson(),
      tenant.text(),
      one.id().text()
    };
  }

  Optional<ErasureCase> find(CaseId id) throws SQLException {
    return session.first(
        "SELECT body FROM erasure_case WHERE tenant = ? AND id = ?",
        row -> ErasureCase.parse(row.getString("body")),
        tenant.text(),
        id.text());
  }

  List<ErasureCase> findAll(Collection<CaseId> ids) throws SQLException {
    return CaseIds.of(tenant, ids)
        .list(
            session,
            "SELECT body FROM erasure_case",
            "id",
            "",
            row -> ErasureCase.parse(row.getString("body")));
  }

  Optional<CaseId> openCase(Pseudonym person, String newestRows) throws SQLException {
    return session.first(
        "SELECT id FROM erasure_case WHERE tenant = ? AND active_key = ?" + newestRows,
        row -> new CaseId(row.getString("id")),
        tenant.text(),
        person.text());
  }

  List<CaseId> due(Instant now, int most) throws SQLException {
    return session
        .list(
            "SELECT id FROM erasure_case WHERE tenant = ? AND next_at <= ?"
                + " ORDER BY since, id LIMIT ?",
            new IfReadable<>(row -> new CaseId(row.getString("id"))),
            tenant.text(),
            Micros.of(now),
            most)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** The column only: the body is what was written with the last version. */
  int postpone(CaseId id, Instant now, Instant until) throws SQLException {
    return session.update(
        "UPDATE erasure_case SET next_at = ? WHERE tenant = ? AND id = ? AND next_at <= ?",
        Micros.of(until),
        tenant.text(),
        id.text(),
        Micros.of(now));
  }

  /** Those that can be read: an empty page is the end, so what cannot is passed over. */
  List<ErasureCase> open(CasePosition position, int most) throws SQLException {
    List<ErasureCase> open = new ArrayList<>();
    CasePosition place = position;
    int asked;
    List<OpenCaseRow> page;
    do {
      asked = most - open.size();
      page = openAfter(place, asked);
      for (OpenCaseRow row : page) {
        row.found().ifPresent(open::add);
        place = row.place();
      }
    } while (page.size() == asked && open.size() < most);
    return open;
  }

  /** In two ranges of the index, since an OR of them is read from the beginning of the moment. */
  private List<OpenCaseRow> openAfter(CasePosition place, int most) throws SQLException {
    List<OpenCaseRow> open = new ArrayList<>(sinceThen(place, most));
    if (open.size() < most) {
      open.addAll(sinceLater(place, most - open.size()));
    }
    return open;
  }

  private List<OpenCaseRow> sinceThen(CasePosition place, int most) throws SQLException {
    return session.list(
        "SELECT id, open_since, body FROM erasure_case WHERE tenant = ? AND open_since = ? AND id > ?"
            + " ORDER BY id LIMIT ?",
        OpenCaseRow::read,
        tenant.text(),
        Micros.of(place.since()),
        place.id(),
        most);
  }

  private List<OpenCaseRow> sinceLater(CasePosition place, int most) throws SQLException {
    return session.list(
        "SELECT id, open_since, body FROM erasure_case WHERE tenant = ? AND open_since > ?"
            + " ORDER BY open_since, id LIMIT ?",
        OpenCaseRow::read,
        tenant.text(),
        Micros.of(place.since()),
        most);
  }

  /** A case is open or has ended: each is counted in the one index of the two that it is in. */
  Map<CaseState, Long> count() throws SQLException {
    Map<CaseState, Long> counts = new TreeMap<>();
    session.list(
        "SELECT state, COUNT(*) FROM ("
            + "SELECT state FROM erasure_case WHERE tenant = ? AND open_since IS NOT NULL"
            + " UNION ALL SELECT state FROM erasure_case WHERE tenant = ? AND ended_at IS NOT NULL"
            + ") AS cases GROUP BY state",
        row -> counts.put(CaseState.valueOf(row.getString(1)), row.getLong(2)),
        tenant.text(),
        tenant.text());
    return Collections.unmodifiableMap(counts);
  }

  List<CaseId> endedBefore(Instant then, int most) throws SQLException {
    return session.list(
        "SELECT id FROM erasure_case WHERE tenant = ? AND ended_at < ? ORDER BY ended_at LIMIT ?",
        row -> new CaseId(row.getString("id")),
        tenant.text(),
        Micros.of(then),
        most);
  }

  /** Only one that is over still. */
  boolean delete(CaseId id, Instant endedBefore) throws SQLException {
    return session.update(
            "DELETE FROM erasure_case WHERE tenant = ? AND id = ? AND ended_at < ?",
            tenant.text(),
            id.text(),
            Micros.of(endedBefore))
        == 1;
  }

  int insertSubject(CaseId id, SubjectId subject) throws SQLException {
    return session.update(
        "INSERT INTO erasure_subject (tenant, case_id, subject) VALUES (?, ?, ?)",
        tenant.text(),
        id.text(),
        subject.reveal());
  }

  Optional<SubjectId> subject(CaseId id) throws SQLException {
    return session.first(
        "SELECT subject FROM erasure_subject WHERE tenant = ? AND case_id = ?",
        row -> SubjectId.of(row.getString("subject")),
        tenant.text(),
        id.text());
  }

  Map<CaseId, SubjectId> subjects(Collection<CaseId> ids) throws SQLException {
    Map<CaseId, SubjectId> subjects = new HashMap<>();
    CaseIds.of(tenant, ids)
        .list(
            session,
            "SELECT case_id, subject FROM erasure_subject",
            "case_id",
            "",
            row ->
                subjects.put(
                    new CaseId(row.getString("case_id")), SubjectId.of(row.getString("subject"))));
    return subjects;
  }

  /** Removes the rows of a case from another table. */
  void deleteFrom(String table, CaseId id) throws SQLException {
    session.update(
        "DELETE FROM " + table + " WHERE tenant = ? AND case_id = ?", tenant.text(), id.text());
  }
}
