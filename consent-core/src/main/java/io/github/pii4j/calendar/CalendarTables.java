package io.github.pii4j.calendar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the facts behind a calendar from resources beside this class. */
final class CalendarTables {

  private final Map<String, Holiday> holidays = new LinkedHashMap<>();

  private CalendarTables(String country) {
    for (List<String> cells : Table.read(country + "-holidays.tsv").rows()) {
      holidays.put(cells.get(0), new Holiday(cells.get(0), cells.get(1)));
    }
  }

  /** Reads the tables whose names begin with {@code country}. */
  static CalendarData read(String country) {
    CalendarTables tables = new CalendarTables(country);
    Table notices = Table.read(country + "-notices.tsv");
    return new CalendarData(
        notices.asOf(),
        notices.map(CalendarTables::notice),
        Table.read(country + "-days.tsv").map(tables::rule),
        tables.statutory(Table.read(country + "-statutory.tsv")));
  }

  private static Notice notice(List<String> cells) {
    return new Notice(
        NoticeId.parse(cells.get(0)),
        dateOrNull(cells.get(1)),
        cells.get(2),
        cells.get(3),
        cells.get(4));
  }

  private static @Nullable LocalDate dateOrNull(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private DayRule rule(List<String> cells) {
    return new DayRule(
        LocalDate.parse(cells.get(0)),
        DayRule.Kind.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
        holiday(cells.get(2)),
        NoticeId.parse(cells.get(3)));
  }

  private Map<LocalDate, Holiday> statutory(Table table) {
    Map<LocalDate, Holiday> days = new LinkedHashMap<>();
    for (List<String> cells : table.rows()) {
      days.put(LocalDate.parse(cells.get(0)), holiday(cells.get(1)));
    }
    return days;
  }

  private Holiday holiday(String chineseName) {
    Holiday holiday = holidays.get(chineseName);
    if (holiday == null) {
      throw new IllegalArgumentException("no holiday of this name: " + chineseName);
    }
    return holiday;
  }
}
