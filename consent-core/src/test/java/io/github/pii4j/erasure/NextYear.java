package io.github.pii4j.erasure;

import io.github.pii4j.calendar.CalendarGuard;
import io.github.pii4j.calendar.CalendarRegistry;
import io.github.pii4j.calendar.CalendarUpdate;
import io.github.pii4j.calendar.WorkingDayCalendar;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The calendar before a made-up notice for 2027 was published, and after. */
final class NextYear {

  static final WorkingDayCalendar BEFORE = WorkingDayCalendar.china();
  static final WorkingDayCalendar AFTER = published();

  /** Counted before, it is to be done by 2026-12-30; after, by 2027-01-04. */
  static final Instant CROSSING = Instant.parse("2026-12-11T02:00:00Z");

  /** It ends in 2026 either way. */
  static final Instant EARLY = Instant.parse("2026-11-02T02:00:00Z");

  private NextYear() {}

  private static WorkingDayCalendar published() {
    Instant then = Instant.parse("2026-11-05T03:00:00Z");
    CalendarRegistry registry =
        CalendarRegistry.startingWith(BEFORE, CalendarGuard.standard(), () -> then);
    Path notice = Path.of("src/test/resources/io/github/pii4j/calendar/made-up-2027.csv");
    return registry.update("staff", List.of(CalendarUpdate.open(notice))).calendar();
  }
}
