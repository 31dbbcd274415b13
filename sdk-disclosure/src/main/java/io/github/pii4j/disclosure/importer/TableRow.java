package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a table.
 *
 * @param line where it begins, from 1
 */
record TableRow(int line, List<TableCell> cells) {

  TableRow {
    cells = List.copyOf(cells);
  }

  /** Of cells that span nothing. */
  static TableRow of(int line, List<String> texts) {
    List<TableCell> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(new TableCell(line, text.strip(), ((long) line << 20) + cells.size()));
    }
    return new TableRow(line, cells);
  }

  int size() {
    return cells.size();
  }

  TableCell cell(int column) {
    return column < cells.size() ? cells.get(column) : new TableCell(line, "", -1 - column);
  }

  /** A single cell that spans the whole row. */
  boolean isOneCell() {
    return !cells.isEmpty() && cells.stream().allMatch(cells.get(0)::isSameAs);
  }

  boolean isBlank() {
    return cells.stream().allMatch(TableCell::isBlank);
  }
}
