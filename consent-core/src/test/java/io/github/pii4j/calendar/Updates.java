package io.github.pii4j.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;

/** Texts of updates for tests: an arrangement of 2027 that nobody published. */
final class Updates {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 5);
  static final WorkingDayCalendar CHINA = WorkingDayCalendar.china();

  private Updates() {}

  static String table() {
    return text("made-up-2027.csv");
  }

  static String json() {
    return text("made-up-2027.json");
  }

  static WorkingDayCalendar withTable(String text) {
    return CalendarGuard.standard().accept(CHINA, TODAY, CalendarUpdate.parse("2027.csv", text));
  }

  static WorkingDayCalendar published() {
    return withTable(table());
  }

  private static String text(String resource) {
    try (InputStream in = Objects.requireNonNull(Updates.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
