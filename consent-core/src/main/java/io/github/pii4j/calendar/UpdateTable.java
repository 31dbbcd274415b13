package io.github.pii4j.calendar;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Problem;
import io.github.pii4j.document.SourceLocation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the table of one notice: lines with a number sign, column names, rows. */
final class UpdateTable {

  private static final List<String> COLUMNS = List.of("date", "kind", "holiday");
  private static final Pattern COLON = Pattern.compile(":\\s*");
  private static final Message HEADER =
      new Message(
          "the columns are date, kind and holiday, separated by commas or by tabs",
          "列应为 date、kind、holiday，以逗号或制表符分隔");
  private static final Message NOTICE =
      new Message(
          "a line such as \"# notice: 2027\" or \"# notice: 2027-2\" must name the notice",
          "须有一行注明通知，如“# notice: 2027”或“# notice: 2027-2”");
  private static final Message PUBLISHED =
      new Message("published must be a date such as 2026-11-05", "published 应为日期，如 2026-11-05");
  private static final Message ROW =
      new Message(
          "a row is a date, holiday or workday, and a name, such as 2027-01-01,holiday,元旦",
          "每行为日期、holiday 或 workday、假日名称，如 2027-01-01,holiday,元旦");

  private final String source;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> head = new HashMap<>();
  private final List<ArrangedDay> days = new ArrayList<>();
  private @Nullable String separator;

  private UpdateTable(String source) {
    this.source = source;
  }

  static UpdateText read(String source, String text) {
    UpdateTable table = new UpdateTable(source);
    List<String> lines =
        text.startsWith("\uFEFF") ? text.substring(1).lines().toList() : text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      table.line(lines.get(i), new SourceLocation(source, i + 1, 1));
    }
    return table.result();
  }

  private void line(String line, SourceLocation where) {
    if (line.startsWith("#")) {
      String[] parts = COLON.split(line.substring(1).strip(), 2);
      head.putIfAbsent(parts[0], parts.length == 2 ? parts[1].strip() : "");
    } else if (separator == null) {
      separator = separator(line, where);
    } else if (!line.isBlank()) {
      row(line.split(separator, -1), where);
    }
  }

  private String separator(String line, SourceLocation where) {
    String separator = line.contains("\t") ? "\t" : ",";
    if (!List.of(line.split(separator, -1)).equals(COLUMNS)) {
      problems.add(new Problem(where, HEADER));
    }
    return separator;
  }

  private void row(String[] cells, SourceLocation where) {
    try {
      days.add(day(cells, where));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      problems.add(new Problem(where, ROW));
    }
  }

  private static ArrangedDay day(String[] cells, SourceLocation where) {
    if (cells.length != COLUMNS.size()) {
      throw new IllegalArgumentException("another number of cells");
    }
    return new ArrangedDay(
        LocalDate.parse(cells[0]),
        ArrangedDay.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
        cells[2],
        where);
  }

  private UpdateText result() {
    SourceLocation whole = SourceLocation.wholeOf(source);
    if (separator == null) {
      problems.add(new Problem(whole, HEADER));
    }
    NoticeId notice = notice(whole);
    LocalDate published = published(whole);
    if (!problems.isEmpty()) {
      throw new InvalidDocumentException(problems.stream().sorted().toList());
    }
    return new UpdateText(source, notice, published, head.getOrDefault("document", ""), days);
  }

  private NoticeId notice(SourceLocation whole) {
    try {
      return NoticeId.parse(head.getOrDefault("notice", ""));
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(whole, NOTICE));
      return new NoticeId(1000, 1);
    }
  }

  private @Nullable LocalDate published(SourceLocation whole) {
    String text = head.getOrDefault("published", "");
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      problems.add(new Problem(whole, PUBLISHED));
      return null;
    }
  }
}
