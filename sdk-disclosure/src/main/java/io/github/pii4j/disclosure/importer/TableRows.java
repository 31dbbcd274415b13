package io.github.pii4j.disclosure.importer;

import java.util.List;

/** Reads tables: a head names the columns, or labels stand down the side. */
final class TableRows {

  private final FieldLabels labels;
  private final RowCollector rows;

  TableRows(FieldLabels labels, RowCollector rows) {
    this.labels = labels;
    this.rows = rows;
  }

  void read(List<TableRow> table) {
    SideTable side = new SideTable(labels, rows, table);
    if (side.fits()) {
      side.read();
    } else {
      new HeadTable(labels, rows, table).read();
    }
    if (!rows.hasSubject()) {
      rows.close();
    }
  }

  /** Whether {@code cells} are the head of a list of SDKs. */
  boolean isHead(List<String> cells) {
    return TableHead.isOne(TableRow.of(1, cells), labels, rows.isAboutOne());
  }
}
