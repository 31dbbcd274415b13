package io.github.pii4j.disclosure.export;

/** Writes the table for spreadsheets; what the list is silent about is an empty cell. */
final class CsvTable {

  private CsvTable() {}

  static String write(SdkTable table) {
    CsvText csv = new CsvText().row(table.headings());
    table
        .rows()
        .forEach(row -> csv.row(row.stream().map(cell -> CsvText.harmless(cell.text())).toList()));
    return csv.toString();
  }
}
