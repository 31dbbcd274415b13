package io.github.pii4j.disclosure.importer;

import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A table of a page: cells that span rows and columns stand in every place that they cover. */
final class HtmlTable {

  static final int MOST_PLACES = 100_000;
  private static final int MOST_COLUMNS = 200;
  private static final Message TOO_LARGE =
      new Message(
          "a table of more than " + MOST_PLACES + " cells; keep only the list of SDKs",
          "表格超过 " + MOST_PLACES + " 个单元格；请只保留 SDK 列表");

  /** A cell that goes on in the rows below. */
  private record Falling(TableCell cell, int rowsLeft) {}

  private final Element table;
  private final ListText source;
  private final List<Element> rows = new ArrayList<>();
  private int places;

  HtmlTable(Element table, ListText source) {
    this.table = table;
    this.source = source;
    for (Element child : table.children()) {
      if (child.normalName().equals("tr")) {
        rows.add(child);
      } else {
        child.children().stream().filter(row -> row.normalName().equals("tr")).forEach(rows::add);
      }
    }
  }

  /** Whether it only places other tables on the page. */
  boolean isLayout() {
    return table.selectFirst("table table") != null || rows.stream().allMatch(this::isAlone);
  }

  private boolean isAlone(Element row) {
    return row.children().size() < 2;
  }

  /** The texts of the rows that may be a head. */
  Stream<List<String>> heads() {
    return rows.stream().limit(3).map(this::texts);
  }

  private List<String> texts(Element row) {
    return row.children().stream().map(cell -> cell.text().strip()).toList();
  }

  /** What it places. */
  List<Element> cells() {
    List<Element> cells = new ArrayList<>();
    rows.forEach(row -> cells.addAll(row.children()));
    return cells;
  }

  List<TableRow> rows() {
    List<TableRow> read = new ArrayList<>();
    headOfCells().ifPresent(read::add);
    Map<Integer, Falling> falling = new TreeMap<>();
    long origin = 0;
    for (Element row : rows) {
      List<TableCell> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        fill(cells, falling);
        place(cell, origin++, cells, falling);
      }
      fill(cells, falling);
      read.add(new TableRow(HtmlText.lineOf(row), cells));
    }
    return read;
  }

  /** The labels that the cells of the first row carry with them, where no row shows any. */
  private Optional<TableRow> headOfCells() {
    if (rows.isEmpty() || table.selectFirst("th") != null) {
      return Optional.empty();
    }
    for (String attribute : List.of("data-label", "data-title", "data-th")) {
      List<String> labels =
          rows.get(0).children().stream().map(cell -> cell.attr(attribute)).toList();
      if (!labels.isEmpty() && labels.stream().noneMatch(String::isBlank)) {
        return Optional.of(TableRow.of(HtmlText.lineOf(table), labels));
      }
    }
    return Optional.empty();
  }

  /** Puts cells from above into the places that they cover, up to the first free place. */
  private void fill(List<TableCell> cells, Map<Integer, Falling> falling) {
    Falling above = falling.remove(cells.size());
    while (above != null) {
      if (above.rowsLeft() > 1) {
        falling.put(cells.size(), new Falling(above.cell(), above.rowsLeft() - 1));
      }
      add(cells, above.cell());
      above = falling.containsKey(cells.size()) ? falling.remove(cells.size()) : null;
    }
  }

  private void place(
      Element element, long origin, List<TableCell> cells, Map<Integer, Falling> falling) {
    String text = HtmlWalk.text(source, element);
    TableCell cell = new TableCell(HtmlText.lineOf(element), text, origin);
    int below = span(element, "rowspan", rows.size()) - 1;
    for (int width = span(element, "colspan", MOST_COLUMNS); width > 0; width--) {
      if (below > 0) {
        falling.put(cells.size(), new Falling(cell, below));
      }
      add(cells, cell);
    }
  }

  private void add(List<TableCell> cells, TableCell cell) {
    places++;
    if (places > MOST_PLACES) {
      throw source.refusal(HtmlText.lineOf(table), TOO_LARGE);
    }
    cells.add(cell);
  }

  /** At least 1; 0 rows means all that are left. */
  private static int span(Element cell, String attribute, int most) {
    String number = cell.attr(attribute).strip();
    if (!number.matches("[0-9]{1,6}")) {
      return 1;
    }
    int span = Integer.parseInt(number);
    return span == 0 ? most : Math.min(span, Math.max(1, most));
  }
}
