package io.github.pii4j.disclosure.importer;

import java.util.List;

/** Reads tables: a head names the columns, or labels stand down the side. */
final class TableRows {

  /** Titles that may stand above a head. */
  private static final int ROWS_OF_TITLES = 6;

  private final FieldLabels labels;
  private final RowCollector rows;

  TableRows(FieldLabels labels, RowCollector rows) {
    this.labels = labels;
    this.rows = rows;
  }

  void read(List<TableRow> table) {
    SideTable side = new SideTable(labels, rows, table);
    boolean down = side.fits();
    if (down) {
      side.read();
    } else {
      new HeadTable(labels, rows, table).read();
    }
    if (!rows.hasSubject() && !(down && rows.isUnderHeading())) {
      rows.close();
    }
  }

  /** Whether one of the first of {@code begin} is the head of a list of SDKs. */
  boolean listsSdks(List<TableRow> begin) {
    for (int at = 0; at < Math.min(begin.size(), ROWS_OF_TITLES); at++) {
      TableRow row = begin.get(at);
      List<TableRow> below = begin.subList(at + 1, begin.size());
      if (row.size() > 1
          && (TableHead.isOne(row, labels, rows.isAboutOne())
              || TableHead.isGuessed(row, below, labels))) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code cells} are the head of a list of SDKs. */
  boolean isHead(List<String> cells) {
    return TableHead.isOne(TableRow.of(1, cells), labels, rows.isAboutOne());
  }
}
