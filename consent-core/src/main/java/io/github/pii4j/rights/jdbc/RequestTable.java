package io.github.pii4j.rights.jdbc;

import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.rights.RequestId;
import io.github.pii4j.rights.RightsRequest;
import io.github.pii4j.rights.SubjectRef;
import io.github.pii4j.sql.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements on the table of requests. */
record RequestTable(Session session, RequestKeys keys, KeptCalendars calendars) {

  private static final String SELECT = "SELECT id, body, sealed FROM rights_request WHERE ";

  int insert(RightsRequest one) throws SQLException {
    return session.update(
        "INSERT INTO rights_request (id, version, state, subject_key, open_key, received_at,"
            + " act_before, ended_at, body, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        nullable(
            one.id().text(),
            one.version(),
            one.state().name(),
            subjectKey(one.subject()),
            openKey(one),
            Micros.of(one.receivedAt()),
            actBefore(one),
            endedAt(one),
            RequestText.body(one),
            keys.seal(one.id(), RequestText.personal(one.subject(), one.wish()))));
  }

  /** From the version before. Who asks and for what stays as it is. */
  boolean update(RightsRequest later) throws SQLException {
    return session.update(
            "UPDATE rights_request SET version = ?, state = ?, open_key = ?, act_before = ?,"
                + " ended_at = ?, body = ? WHERE id = ? AND version = ?",
            nullable(
                later.version(),
                later.state().name(),
                openKey(later),
                actBefore(later),
                endedAt(later),
                RequestText.body(later),
                later.id().text(),
                later.version() - 1))
        == 1;
  }

  Optional<RightsRequest> find(RequestId id) throws SQLException {
    return session.first(SELECT + "id = ?", this::read, id.text());
  }

  Optional<RightsRequest> sameOpen(RightsRequest one, String newestRows) throws SQLException {
    return session.first(SELECT + "open_key = ?" + newestRows, this::read, wishKey(one));
  }

  List<RightsRequest> of(SubjectRef subject) throws SQLException {
    return session.list(
        SELECT + "subject_key = ? ORDER BY received_at, id", this::read, subjectKey(subject));
  }

  List<RightsRequest> open() throws SQLException {
    return session.list(SELECT + "act_before IS NOT NULL ORDER BY act_before, id", this::read);
  }

  int purge(Instant endedBefore, int most) throws SQLException {
    List<String> ended =
        session.list(
            "SELECT id FROM rights_request WHERE ended_at < ? ORDER BY ended_at LIMIT ?",
            row -> row.getString("id"),
            Micros.of(endedBefore),
            most);
    return session.batch(
        "DELETE FROM rights_request WHERE id = ?",
        ended.stream().map(id -> new Object[] {id}).toList());
  }

  private RightsRequest read(ResultSet row) throws SQLException {
    RequestId id = new RequestId(row.getString("id"));
    String personal = keys.open(id, row.getBytes("sealed"));
    return RequestText.read(id, row.getString("body"), personal, this::calendar);
  }

  private WorkingDayCalendar calendar(String version) {
    try {
      return calendars.read(session, version);
    } catch (SQLException e) {
      throw JdbcRequestStore.unavailable(e);
    }
  }

  private String subjectKey(SubjectRef subject) {
    return keys.hash(RequestText.person(subject));
  }

  private String wishKey(RightsRequest one) {
    return keys.hash(RequestText.personal(one.subject(), one.wish()));
  }

  private @Nullable String openKey(RightsRequest one) {
    return one.state().isOpen() ? wishKey(one) : null;
  }

  private static @Nullable Long actBefore(RightsRequest one) {
    return one.state().isOpen() ? Micros.of(one.due().actBefore()) : null;
  }

  private static @Nullable Long endedAt(RightsRequest one) {
    return one.state().isOpen() ? null : Micros.of(lastMoment(one));
  }

  private static Instant lastMoment(RightsRequest one) {
    return one.events().get(one.events().size() - 1).at();
  }

  @SuppressWarnings("NullAway") // the driver takes null for a column without a value
  private static Object[] nullable(@Nullable Object... values) {
    return values;
  }
}
