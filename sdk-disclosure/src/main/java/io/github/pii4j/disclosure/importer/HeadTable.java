package io.github.pii4j.disclosure.importer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table with a head: one SDK a row, or several rows where cells span them or stay empty. */
final class HeadTable {

  private final FieldLabels labels;
  private final RowCollector rows;
  private final List<TableRow> table;
  private @Nullable TableHead head;
  private @Nullable TableRow before;

  HeadTable(FieldLabels labels, RowCollector rows, List<TableRow> table) {
    this.labels = labels;
    this.rows = rows;
    this.table = table;
  }

  void read() {
    for (int at = 0; at < table.size(); at++) {
      TableRow row = table.get(at);
      if (row.isBlank()) {
        continue;
      }
      if (TableHead.isOne(row, labels, rows.isAboutOne())) {
        at += head(row, at + 1 < table.size() ? table.get(at + 1) : null);
      } else if (row.isOneCell()) {
        section(row.cell(0));
      } else if (head != null) {
        below(head, row);
      }
    }
  }

  /** How many further rows belong to the head. */
  private int head(TableRow row, @Nullable TableRow next) {
    TableHead top = TableHead.of(row, labels);
    boolean divided = next != null && top.isDividedBy(next);
    TableHead whole = divided && next != null ? top.dividedBy(next) : top;
    head = whole;
    before = null;
    if (names(whole)) {
      rows.close();
      rows.heading(null);
    } else {
      rows.preferSubject();
    }
    for (TableCell cell : whole.unknown()) {
      rows.note(
          cell.line(),
          "the column \"" + cell.text() + "\" is not kept",
          "未保留列“" + cell.text() + "”");
    }
    return divided ? 1 : 0;
  }

  private static boolean names(TableHead head) {
    return head.column(ListField.NAME) >= 0 || head.column(ListField.OPERATOR) >= 0;
  }

  private void section(TableCell cell) {
    if (cell.text().length() <= 40 && !Words.platforms(cell.text()).isEmpty()) {
      rows.close();
      before = null;
      String platform = cell.text().replaceAll("(?i)[^a-z\\p{IsHan}]|端|版|平台|系统|sdk", "");
      rows.platform(new ImportedText(cell.line(), cell.text(), platform));
    }
  }

  private void below(TableHead top, TableRow row) {
    boolean more = !names(top) || goesOn(top, row);
    if (!more) {
      rows.close();
    }
    int name = top.column(ListField.NAME);
    if (name >= 0) {
      cell(top, row, name, more);
    }
    for (int column = 0; column < top.width(); column++) {
      if (column != name) {
        cell(top, row, column, more);
      }
    }
    before = row;
  }

  private void cell(TableHead top, TableRow row, int column, boolean more) {
    TableCell cell = row.cell(column);
    Optional<ListField> field = top.field(column);
    boolean seen = more && before != null && cell.isSameAs(before.cell(column));
    if (field.isEmpty() || cell.isBlank() || seen) {
      return;
    }
    ListField known = field.get();
    String text = provision(top, row, column, known) + FieldText.of(known, cell.text());
    ImportedText said = new ImportedText(cell.line(), top.label(column), text);
    if (more) {
      rows.more(known, said);
    } else {
      rows.field(known, said);
    }
  }

  /** Before items: whether they can be left out, as the column's label or another column says. */
  private static String provision(TableHead top, TableRow row, int column, ListField field) {
    if (field != ListField.ITEMS) {
      return "";
    }
    int beside = top.provisionColumn();
    return beside >= 0
        ? ProvisionWords.prefix(top.label(beside), row.cell(beside).text())
        : ProvisionWords.prefix("", top.label(column));
  }

  /** Whether a row says more of the SDK above: its name spans both, or it has none. */
  private boolean goesOn(TableHead top, TableRow row) {
    int name = top.column(ListField.NAME);
    if (before == null || name < 0) {
      return false;
    }
    if (!row.cell(name).isBlank()) {
      return row.cell(name).isSameAs(before.cell(name));
    }
    int operator = top.column(ListField.OPERATOR);
    boolean same =
        operator < 0
            || row.cell(operator).isBlank()
            || row.cell(operator).isSameAs(before.cell(operator));
    if (same) {
      rows.note(
          row.line(),
          "this row has no name; it is read as more of the SDK above",
          "此行没有名称，视为上一 SDK 的续行");
    }
    return same;
  }
}
