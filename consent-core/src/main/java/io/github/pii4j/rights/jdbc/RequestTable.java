package io.github.pii4j.rights.jdbc;

import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.rights.RequestId;
import io.github.pii4j.rights.RequestPosition;
import io.github.pii4j.rights.RightsException;
import io.github.pii4j.rights.RightsRequest;
import io.github.pii4j.rights.SubjectRef;
import io.github.pii4j.sql.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements on the table of requests. */
record RequestTable(Session session, RequestKeys keys, KeptCalendars calendars) {

  private static final String SELECT =
      "SELECT id, version, act_before, key_name, body, sealed FROM rights_request WHERE ";

  int insert(RightsRequest one) throws SQLException {
    if (one.state().isOpen()) {
      claims().make(wishKeys(one), one.id());
    }
    SealedContext context = SealedContext.of(one);
    return session.update(
        "INSERT INTO rights_request (id, version, state, subject_key, received_at, act_before,"
            + " ended_at, key_name, body, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        nullable(
            one.id().text(),
            one.version(),
            one.state().name(),
            subjectKey(one),
            Micros.of(one.receivedAt()),
            actBefore(one),
            endedAt(one),
            keys.writing(),
            context.body(),
            sealed(one, context)));
  }

  /** From the version before. */
  boolean update(RightsRequest later) throws SQLException {
    return write(later, later.version() - 1);
  }

  private boolean write(RightsRequest one, long from) throws SQLException {
    SealedContext context = SealedContext.of(one);
    int rows =
        session.update(
            "UPDATE rights_request SET version = ?, state = ?, subject_key = ?, act_before = ?,"
                + " ended_at = ?, key_name = ?, body = ?, sealed = ? WHERE id = ? AND version = ?",
            nullable(
                one.version(),
                one.state().name(),
                subjectKey(one),
                actBefore(one),
                endedAt(one),
                keys.writing(),
                context.body(),
                sealed(one, context),
                one.id().text(),
                from));
    if (rows == 1) {
      claim(one);
    }
    return rows == 1;
  }

  private void claim(RightsRequest one) throws SQLException {
    if (!one.state().isOpen()) {
      claims().end(one.id());
    } else if (!keys.readingOnly().isEmpty()) {
      claims().complete(wishKeys(one), one.id());
    }
  }

  Optional<RightsRequest> find(RequestId id) throws SQLException {
    return session.first(SELECT + "id = ?", this::read, id.text());
  }

  Optional<RightsRequest> sameOpen(RightsRequest one, String newestRows) throws SQLException {
    List<String> wishes = wishKeys(one);
    Optional<String> id =
        session.first(
            "SELECT request_id FROM rights_open WHERE open_key IN "
                + OpenClaims.marks(wishes.size())
                + newestRows,
            row -> row.getString("request_id"),
            wishes.toArray());
    return id.isEmpty()
        ? Optional.empty()
        : session
            .first(SELECT + "id = ?" + newestRows, this::read, id.get())
            .filter(other -> isSame(one, other));
  }

  private static boolean isSame(RightsRequest one, RightsRequest other) {
    return other.state().isOpen()
        && other.wish().equals(one.wish())
        && other.subject().equals(one.subject());
  }

  /** Who changes a request of this person in view of the others waits for whoever does the same. */
  void lock(SubjectRef subject) throws SQLException {
    List<String> people = keys.hashes(RequestText.person(subject));
    session.list(
        "SELECT id FROM rights_request WHERE subject_key IN "
            + OpenClaims.marks(people.size())
            + " ORDER BY id FOR UPDATE",
        row -> row.getString("id"),
        people.toArray());
  }

  List<RightsRequest> of(SubjectRef subject, String newestRows) throws SQLException {
    List<String> people = keys.hashes(RequestText.person(subject));
    List<RightsRequest> found =
        session.list(
            SELECT
                + "subject_key IN "
                + OpenClaims.marks(people.size())
                + " ORDER BY received_at, id"
                + newestRows,
            this::read,
            people.toArray());
    for (RightsRequest one : found) {
      if (!one.subject().equals(subject)) {
        throw new RightsException(RightsException.Code.UNREADABLE, one.id());
      }
    }
    return found;
  }

  /** Those that can be read: an empty page is the end, so what cannot is passed over. */
  List<RightsRequest> open(RequestPosition after, int most) throws SQLException {
    List<RightsRequest> open = new ArrayList<>();
    long from = Micros.of(after.actBefore());
    String id = after.id();
    int asked;
    List<RequestRow> page;
    do {
      asked = most - open.size();
      page = open(from, id, asked);
      for (RequestRow row : page) {
        row.request().ifPresent(open::add);
        from = row.actBefore();
        id = row.id();
      }
    } while (page.size() == asked && open.size() < most);
    return open;
  }

  private List<RequestRow> open(long from, String id, int most) throws SQLException {
    return session.list(
        SELECT + "act_before >= ? AND (act_before > ? OR id > ?) ORDER BY act_before, id LIMIT ?",
        row -> RequestRow.read(row, this::readInItsPlace),
        from,
        from,
        id,
        most);
  }

  /** Nobody can seal the place in the list; from another one, who turns pages would go astray. */
  private RightsRequest readInItsPlace(ResultSet row) throws SQLException {
    RightsRequest one = read(row);
    if (!Objects.equals(row.getLong("act_before"), actBefore(one))) {
      throw new RightsException(RightsException.Code.UNREADABLE, one.id());
    }
    return one;
  }

  /**
   * Writes requests with the key that writes now, which others wrote with another one; those that
   * cannot be read are passed over.
   */
  Resealed reseal(int most) throws SQLException {
    int written = 0;
    int unreadable = 0;
    int asked;
    String after = "";
    List<RequestRow> page;
    do {
      asked = most - written;
      page = sealedByOthers(after, asked);
      for (RequestRow row : page) {
        boolean isReadable = row.request().isPresent();
        written += isReadable ? 1 : 0;
        unreadable += isReadable ? 0 : 1;
        after = row.id();
        sealAgain(row);
      }
    } while (page.size() == asked && written < most);
    return new Resealed(written, unreadable);
  }

  /** Or somebody else wrote it meanwhile, with the new key. */
  private void sealAgain(RequestRow row) throws SQLException {
    if (row.request().isPresent()) {
      RightsRequest one = row.request().get();
      write(one, one.version());
    }
  }

  private List<RequestRow> sealedByOthers(String after, int most) throws SQLException {
    List<String> others = keys.readingOnly();
    if (others.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>(others);
    parameters.add(after);
    parameters.add(most);
    return session.list(
        SELECT
            + "key_name IN "
            + OpenClaims.marks(others.size())
            + " AND id > ? ORDER BY id LIMIT ?",
        row -> RequestRow.read(row, this::read),
        parameters.toArray());
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
    RequestId id = id(row.getString("id"));
    SealedContext context = new SealedContext(id, row.getLong("version"), row.getString("body"));
    String personal = keys.open(row.getString("key_name"), context, row.getBytes("sealed"));
    return RequestText.read(id, context.body(), personal, this::calendar);
  }

  private static RequestId id(String text) {
    if (!RequestId.isId(text)) {
      throw new RightsException(RightsException.Code.UNREADABLE);
    }
    return new RequestId(text);
  }

  private WorkingDayCalendar calendar(String version) {
    try {
      return calendars.read(session, version);
    } catch (SQLException e) {
      throw JdbcRequestStore.unavailable(e);
    }
  }

  private OpenClaims claims() {
    return new OpenClaims(session);
  }

  private byte[] sealed(RightsRequest one, SealedContext context) {
    return keys.seal(context, RequestText.personal(one.subject(), one.wish()));
  }

  private String subjectKey(RightsRequest one) {
    return keys.hash(RequestText.person(one.subject()));
  }

  private List<String> wishKeys(RightsRequest one) {
    return keys.hashes(RequestText.personal(one.subject(), one.wish()));
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
