package io.github.pii4j.rights.jdbc;

import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.rights.RightsException;
import io.github.pii4j.sql.Session;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calendars that due dates were counted in. A version is the hash of its data, so what was read
 * once is right for ever; there are a few a year. Thread-safe.
 */
final class KeptCalendars {

  private final Map<String, WorkingDayCalendar> byVersion = new ConcurrentHashMap<>();

  KeptCalendars() {
    WorkingDayCalendar china = WorkingDayCalendar.china();
    byVersion.put(china.version(), china);
  }

  WorkingDayCalendar read(Session session, String version) throws SQLException {
    WorkingDayCalendar known = byVersion.get(version);
    if (known != null) {
      return known;
    }
    Optional<String> text =
        session.first(
            "SELECT body FROM rights_calendar WHERE version = ?",
            row -> row.getString("body"),
            version);
    WorkingDayCalendar read = parse(text.orElseThrow(KeptCalendars::unreadable));
    byVersion.put(version, read);
    return read;
  }

  private static WorkingDayCalendar parse(String text) {
    try {
      return WorkingDayCalendar.parse("rights_calendar", text);
    } catch (InvalidDocumentException e) {
      throw unreadable();
    }
  }

  private static RightsException unreadable() {
    return new RightsException(RightsException.Code.UNREADABLE);
  }

  static boolean isKept(Session session, String version) throws SQLException {
    return session.number("SELECT COUNT(*) FROM rights_calendar WHERE version = ?", version) > 0;
  }

  static int insert(Session session, WorkingDayCalendar calendar) throws SQLException {
    return session.update(
        "INSERT INTO rights_calendar (version, body) VALUES (?, ?)",
        calendar.version(),
        calendar.toText());
  }
}
