package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Problem;
import io.github.pii4j.document.SourceLocation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The whole calendar as one table, a fact a line. */
final class CalendarText {

  private static final String AS_OF = "# asOf: ";
  private static final Message ROW =
      new Message(
          "not a line of a calendar; write calendars with toText or pii4j calendar import",
          "不是日历中的一行；日历应由 toText 或 pii4j calendar import 生成");
  private static final Message NO_DAY =
      new Message("a line \"# asOf: DATE\" is missing", "缺少“# asOf: 日期”一行");

  private final String source;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<DayRule> rules = new ArrayList<>();
  private final SortedMap<LocalDate, Holiday> statutory = new TreeMap<>();
  private @Nullable LocalDate asOf;

  private CalendarText(String source) {
    this.source = source;
  }

  static String write(CalendarData data) {
    StringBuilder text = new StringBuilder(AS_OF).append(data.asOf()).append('\n');
    for (Notice it : data.notices()) {
      String published = it.published() == null ? "" : it.published().toString();
      line(text, "notice", it.id(), published, it.document(), it.source(), it.effect());
    }
    for (DayRule it : data.rules()) {
      String kind = it.kind().name().toLowerCase(Locale.ROOT);
      line(text, "day", it.date(), kind, zh(it.holiday()), en(it.holiday()), it.notice());
    }
    data.statutory().forEach((date, it) -> line(text, "statutory", date, zh(it), en(it)));
    return text.toString();
  }

  static CalendarData read(String source, String text) {
    CalendarText read = new CalendarText(source);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      read.take(lines.get(i), new SourceLocation(source, i + 1, 1));
    }
    return read.data();
  }

  private CalendarData data() {
    SourceLocation whole = SourceLocation.wholeOf(source);
    if (asOf == null) {
      problems.add(new Problem(whole, NO_DAY));
    }
    requireNoProblem();
    try {
      return new CalendarData(requireNonNull(asOf), notices, rules, statutory);
    } catch (IllegalArgumentException e) {
      String defects = String.valueOf(e.getMessage());
      problems.add(
          new Problem(whole, new Message("cannot be true: " + defects, "内容矛盾：" + defects)));
      throw new InvalidDocumentException(problems);
    }
  }

  private void requireNoProblem() {
    if (!problems.isEmpty()) {
      throw new InvalidDocumentException(problems.stream().sorted().toList());
    }
  }

  private void take(String line, SourceLocation where) {
    try {
      if (line.startsWith(AS_OF)) {
        asOf = LocalDate.parse(line.substring(AS_OF.length()));
      } else if (!line.startsWith("#") && !line.isEmpty()) {
        fact(List.of(line.split("\t", -1)));
      }
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      problems.add(new Problem(where, ROW));
    }
  }

  private void fact(List<String> cells) {
    switch (cells.get(0)) {
      case "notice" -> notices.add(notice(cells));
      case "day" -> rules.add(rule(cells));
      case "statutory" ->
          statutory.put(LocalDate.parse(cells.get(1)), new Holiday(cells.get(2), cells.get(3)));
      default -> throw new IllegalArgumentException("no such fact");
    }
  }

  private static Notice notice(List<String> cells) {
    String published = cells.get(2);
    return new Notice(
        NoticeId.parse(cells.get(1)),
        published.isEmpty() ? null : LocalDate.parse(published),
        cells.get(3),
        cells.get(4),
        cells.get(5));
  }

  private static DayRule rule(List<String> cells) {
    return new DayRule(
        LocalDate.parse(cells.get(1)),
        DayRule.Kind.valueOf(cells.get(2).toUpperCase(Locale.ROOT)),
        new Holiday(cells.get(3), cells.get(4)),
        NoticeId.parse(cells.get(5)));
  }

  private static String zh(Holiday holiday) {
    return holiday.chineseName();
  }

  private static String en(Holiday holiday) {
    return holiday.englishName();
  }

  /** A tab or an end of line within a cell becomes a space. */
  private static void line(StringBuilder text, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : "\t").append(cells[i].toString().replaceAll("[\\t\\r\\n]", " "));
    }
    text.append('\n');
  }
}
