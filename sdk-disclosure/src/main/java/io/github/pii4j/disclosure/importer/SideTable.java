package io.github.pii4j.disclosure.importer;

import java.util.List;
import java.util.Optional;

/**
 * A table with its labels down the side: of one SDK (label, value, perhaps twice a row), or of
 * several, each a column.
 */
final class SideTable {

  /** Rows that tell how a table is laid out. */
  private static final int LOOKED_AT = 100;

  private final FieldLabels labels;
  private final RowCollector rows;
  private final List<TableRow> table;

  SideTable(FieldLabels labels, RowCollector rows, List<TableRow> table) {
    this.labels = labels;
    this.rows = rows;
    this.table = table;
  }

  boolean fits() {
    List<TableRow> wide =
        table.stream().filter(row -> row.size() > 1 && !row.isOneCell()).limit(LOOKED_AT).toList();
    long labelled = wide.stream().filter(row -> isLabel(row, 0)).count();
    boolean pairs = wide.stream().allMatch(row -> row.size() == 2);
    return labelled * 2 > wide.size() && (labelled > 1 || pairs) && !headFirst(wide);
  }

  /** Two columns under a head of two: no labels down the side. */
  private boolean headFirst(List<TableRow> wide) {
    return isLabel(wide.get(0), 1) && wide.stream().filter(row -> isLabel(row, 1)).count() * 2 <= 1;
  }

  void read() {
    int width = table.stream().mapToInt(TableRow::size).max().orElse(0);
    if (width > 3 && width % 2 == 0 && labelsIn(2) * 2 > labelsIn(0)) {
      pairs(width);
    } else {
      for (int column = 1; column < width; column++) {
        sdk(column, width);
      }
    }
  }

  private void sdk(int column, int width) {
    if (width > 2) {
      rows.close();
    }
    table.forEach(row -> pair(row.cell(0), row.cell(column)));
  }

  private void pairs(int width) {
    for (TableRow row : table) {
      for (int column = 0; column + 1 < width; column += 2) {
        pair(row.cell(column), row.cell(column + 1));
      }
    }
  }

  private void pair(TableCell label, TableCell value) {
    if (label.isBlank() || label.isSameAs(value)) {
      return;
    }
    Optional<ListField> field = labels.find(label.text());
    if (field.isPresent()) {
      field.filter(known -> !value.isBlank()).ifPresent(known -> take(known, label, value));
    } else if (!byLook(label, value)) {
      rows.note(
          label.line(),
          "a registry has no field for \"" + label.text() + "\"",
          "登记表没有“" + label.text() + "”对应的字段");
    }
  }

  private void take(ListField field, TableCell label, TableCell value) {
    rows.field(
        field, new ImportedText(label.line(), label.text(), FieldText.of(field, value.text())));
  }

  /** An unknown label whose value can only be one thing, within an SDK. */
  private boolean byLook(TableCell label, TableCell value) {
    boolean unknown = rows.isAbout() && !labels.isLabel(label.text());
    Optional<ListField> look = unknown ? ValueLook.of(value.text()) : Optional.empty();
    Optional<ListField> free = look.filter(field -> !rows.says(field));
    free.ifPresent(
        field -> {
          take(field, label, value);
          rows.noteLook(label.line(), label.text(), field);
        });
    return free.isPresent();
  }

  private long labelsIn(int column) {
    return table.stream().filter(row -> isLabel(row, column)).count();
  }

  private boolean isLabel(TableRow row, int column) {
    return labels.isLabel(row.cell(column).text());
  }
}
