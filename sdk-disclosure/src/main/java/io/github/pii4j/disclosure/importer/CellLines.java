package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table that was copied out of a page with one cell on each line: first the labels, then the
 * cells, row after row.
 */
final class CellLines {

  private static final int MOST_COLUMNS = 14;
  private static final int LONGEST_LABEL = 20;

  /** Lines that a row may have beyond its columns: a cell of several lines. */
  private static final int MORE_LINES = 12;

  /** Rows whose end is searched for, and places where it may be: each costs time. */
  private static final int MOST_PARTINGS = 100;

  private static final int MOST_CANDIDATES = 12;

  /**
   * @param rows the head and the rows below it
   * @param end the index of the first line that does not belong to it
   */
  record Table(List<TableRow> rows, int end) {}

  private final FieldLabels labels;
  private final List<ListLine> lines;
  private final List<Integer> said = new ArrayList<>();
  private final List<Optional<ListField>> columns = new ArrayList<>();

  private int partings;

  private CellLines(FieldLabels labels, List<ListLine> lines) {
    this.labels = labels;
    this.lines = lines;
  }

  /** The table that begins with the line at {@code at}; none, if no labels stand there. */
  static Optional<Table> at(List<ListLine> lines, int at, FieldLabels labels) {
    return new CellLines(labels, lines).table(at);
  }

  private Optional<Table> table(int at) {
    if (!isLabel(lines.get(at))) {
      return Optional.empty();
    }
    int width = head(at);
    boolean names =
        columns.contains(Optional.of(ListField.NAME))
            || columns.contains(Optional.of(ListField.OPERATOR));
    boolean distinct = Set.copyOf(columns).size() >= Math.min(4, width);
    if (width < 3 || !names || !distinct) {
      return Optional.empty();
    }
    List<TableRow> rows = new ArrayList<>(List.of(row(0, width)));
    int begin = width;
    int end = rowEnd(begin, 1, width);
    while (end > begin) {
      rows.add(fitted(begin, end, width));
      begin = end + headAgain(end, width);
      end = rowEnd(begin, rows.size(), width);
    }
    return rows.size() > 1
        ? Optional.of(new Table(rows, said.get(begin - 1) + 1))
        : Optional.empty();
  }

  private boolean isLabel(ListLine line) {
    return mayBeLabel(line.text()) && labels.isLabel(line.text());
  }

  private static boolean mayBeLabel(String text) {
    return text.length() <= LONGEST_LABEL && !text.isBlank() && !text.matches(".*[：:。，].*");
  }

  /** How many labels stand here; an unknown one may stand between two known. */
  private int head(int at) {
    Set<String> seen = new HashSet<>();
    int known = 0;
    int labelled = 0;
    for (int next = at; next < lines.size() && said.size() < MOST_COLUMNS + 2; next++) {
      ListLine line = lines.get(next);
      if (line.isBlank()) {
        continue;
      }
      if (!mayBeLabel(line.text()) || !seen.add(line.text())) {
        break;
      }
      said.add(next);
      columns.add(labels.find(line.text()));
      labelled += isLabel(line) ? 1 : 0;
      known = isLabel(line) ? said.size() : known;
      if (said.size() - known > 1 || ValueLook.of(line.text()).isPresent()) {
        break;
      }
    }
    said.subList(known, said.size()).clear();
    columns.subList(known, columns.size()).clear();
    return known > MOST_COLUMNS || labelled * 4 < known * 3 ? 0 : known;
  }

  /** The line of the {@code index}th text of this table, or nothing behind the last. */
  private Optional<ListLine> text(int index) {
    while (said.size() <= index) {
      int next = said.get(said.size() - 1) + 1;
      while (next < lines.size() && lines.get(next).isBlank()) {
        next++;
      }
      if (next >= lines.size()) {
        return Optional.empty();
      }
      said.add(next);
    }
    return Optional.of(lines.get(said.get(index)));
  }

  /** Where the row ends that begins at {@code begin}; there, if no further row is to be told. */
  private int rowEnd(int begin, int number, int width) {
    int end = nextEnd(begin, number, width);
    return end > begin ? end : lastEnd(begin, number, width);
  }

  /** The last row, of which a cell or two are missing: up to the end of the text. */
  private int lastEnd(int begin, int number, int width) {
    boolean begins =
        isNumber(begin, number) || text(begin).filter(line -> mayBegin(line.text())).isPresent();
    int end = begin;
    while (begins && end <= begin + width && text(end).isPresent()) {
      end++;
    }
    int count = end - begin;
    boolean whole = count >= Math.max(3, width - 2) && count <= width && noneSpeaks(begin, end);
    return whole ? end : begin;
  }

  private boolean noneSpeaks(int begin, int end) {
    for (int at = begin; at < end; at++) {
      String text = lines.get(said.get(at)).text().strip();
      if (text.endsWith("。") || text.matches(".{1,12}[：:].*")) {
        return false;
      }
    }
    return true;
  }

  private int nextEnd(int begin, int number, int width) {
    if (text(begin).isEmpty()) {
      return begin;
    }
    if (isNumber(begin, 1) || isNumbered()) {
      return isNumber(begin, number) ? numberedEnd(begin, number, width) : begin;
    }
    if (columns.get(width - 1).filter(CellFit::isLink).isPresent()) {
      return linkEnd(begin, width);
    }
    return text(begin + width - 1).isPresent() && fits(begin, begin + width, width)
        ? begin + width
        : begin;
  }

  /** Whether the first column counts. */
  private boolean isNumbered() {
    return columns.get(0).isEmpty();
  }

  private boolean isNumber(int index, int number) {
    return text(index)
        .filter(line -> line.text().strip().matches("0?" + number + "[.、．]?"))
        .isPresent();
  }

  /** Up to the next number; the last row up to its link, or as many lines as columns. */
  private int numberedEnd(int begin, int number, int width) {
    for (int end = begin + 3; end <= begin + width + MORE_LINES; end++) {
      if (text(end).isPresent() && isNumber(end, number + 1)) {
        return end;
      }
    }
    boolean link = columns.get(width - 1).filter(CellFit::isLink).isPresent();
    int end = link ? linkEnd(begin, width) : begin;
    return end > begin || text(begin + width - 1).isEmpty() ? end : begin + width;
  }

  private int linkEnd(int begin, int width) {
    for (int at = begin + Math.max(1, width - 3); at < begin + width + MORE_LINES; at++) {
      Optional<ListLine> line = text(at);
      if (line.isEmpty()) {
        return begin;
      }
      String text = line.get().text();
      boolean last = at >= begin + width - 1 && (CellFit.isNothing(text) || LinkWords.point(text));
      if (last || ValueLook.isWeb(text)) {
        return parted(begin, at + 1, width);
      }
    }
    return begin;
  }

  /**
   * Where a row ends whose link is missing, so that the link that was found is that of the next
   * one: before the line that begins a row better than it goes on with one.
   */
  private int parted(int begin, int end, int width) {
    if (end - begin <= width || partings >= MOST_PARTINGS) {
      return end;
    }
    partings++;
    int best = end;
    int most = score(begin, end);
    int tried = 0;
    for (int at = begin + 2; at <= end - 2 && tried < MOST_CANDIDATES; at++) {
      if (text(at).filter(line -> mayBegin(line.text())).isPresent()) {
        tried++;
        int both = score(begin, at) + score(at, end);
        best = both > most ? at : best;
        most = Math.max(most, both);
      }
    }
    return best;
  }

  private boolean mayBegin(String text) {
    return columns.get(0).filter(ListField.NAME::equals).isPresent()
        ? Headings.looksLikeName(text) && ValueLook.of(text).isEmpty()
        : CellFit.of(columns.get(0), text) > 0;
  }

  private int score(int begin, int end) {
    List<String> texts = new ArrayList<>();
    for (int at = begin; at < end; at++) {
      texts.add(lines.get(said.get(at)).text());
    }
    return CellFit.score(columns, texts);
  }

  private boolean fits(int begin, int end, int width) {
    for (int column = 0; column < width && begin + column < end; column++) {
      Optional<ListLine> line = text(begin + column);
      if (line.isEmpty() || CellFit.of(columns.get(column), line.get().text()) < -1) {
        return false;
      }
    }
    return true;
  }

  /** How many lines repeat the head, as at the top of a page. */
  private int headAgain(int begin, int width) {
    for (int column = 0; column < width; column++) {
      String label = lines.get(said.get(column)).text();
      if (text(begin + column).filter(line -> line.text().equals(label)).isEmpty()) {
        return 0;
      }
    }
    return width;
  }

  private TableRow row(int begin, int width) {
    List<TableCell> cells = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      ListLine line = lines.get(said.get(begin + column));
      cells.add(cell(line.number(), line.text(), column));
    }
    return new TableRow(cells.get(0).line(), cells);
  }

  private static TableCell cell(int line, String text, int column) {
    return new TableCell(line, text.strip(), ((long) line << 20) + column);
  }

  /** The lines of a row given to its columns, as they fit best. */
  private TableRow fitted(int begin, int end, int width) {
    if (end - begin == width && fits(begin, end, width)) {
      return row(begin, width);
    }
    List<ListLine> row = new ArrayList<>();
    for (int at = begin; at < end; at++) {
      row.add(lines.get(said.get(at)));
    }
    List<Integer> ends = CellFit.ends(columns, row.stream().map(ListLine::text).toList());
    List<TableCell> cells = new ArrayList<>();
    int from = 0;
    for (int column = 0; column < width; column++) {
      int to = ends.get(column);
      List<String> texts = row.subList(from, to).stream().map(ListLine::text).toList();
      int line = row.get(Math.min(from, row.size() - 1)).number();
      cells.add(cell(line, String.join("\n", texts), column));
      from = to;
    }
    return new TableRow(cells.get(0).line(), cells);
  }
}
