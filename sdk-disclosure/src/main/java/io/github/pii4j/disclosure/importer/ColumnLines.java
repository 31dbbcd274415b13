package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A table within a text: tabs or wide spaces part its columns. */
final class ColumnLines {

  private static final int FEWEST = 3;
  private static final int MOST = 30;

  /**
   * @param rows the head and the rows below it
   * @param end the index of the first line that does not belong to it
   */
  record Table(List<TableRow> rows, int end) {}

  private final List<ListLine> lines;
  private final String separator;
  private final int width;

  private ColumnLines(List<ListLine> lines, String separator, int width) {
    this.lines = lines;
    this.separator = separator;
    this.width = width;
  }

  /** The table that begins with the line at {@code at}; none, if no head stands there. */
  static Optional<Table> at(List<ListLine> lines, int at, Predicate<List<String>> isHead) {
    String text = lines.get(at).text().strip();
    String separator = text.contains("\t") ? "\t" : "\\s{2,20}";
    List<String> head = Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
    if (head.size() < FEWEST || head.size() > MOST || text.startsWith("|") || !isHead.test(head)) {
      return Optional.empty();
    }
    Table table = new ColumnLines(lines, separator, head.size()).table(at);
    return table.rows().size() > 1 ? Optional.of(table) : Optional.empty();
  }

  private Table table(int at) {
    List<TableRow> rows = new ArrayList<>();
    int end = at;
    int next = at;
    while (next < lines.size() && next <= end + 1) {
      ListLine line = lines.get(next);
      if (isRow(line)) {
        for (int title = Math.max(end, at); title < next; title++) {
          if (!lines.get(title).isBlank()) {
            rows.add(TableRow.of(lines.get(title).number(), cells(lines.get(title))));
          }
        }
        rows.add(TableRow.of(line.number(), cells(line)));
        end = next + 1;
      }
      next++;
    }
    return new Table(rows, end);
  }

  private boolean isRow(ListLine line) {
    int cells = cells(line).size();
    return separator.equals("\t") ? cells > 1 : cells > 1 && Math.abs(cells - width) <= 1;
  }

  private List<String> cells(ListLine line) {
    String text = separator.equals("\t") ? line.text() : line.text().strip();
    return Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
  }
}
