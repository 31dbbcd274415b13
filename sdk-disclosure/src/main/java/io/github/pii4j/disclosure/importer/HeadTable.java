package io.github.pii4j.disclosure.importer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table with a head: one SDK a row, or several rows where cells span them or stay empty. */
final class HeadTable {

  private static final int LOOKED_AT = 60;

  /** Rows that may be a head though no label of it is known. */
  private static final int MOST_GUESSES = 3;

  private static final Pattern REMARK =
      Pattern.compile(
          "\\s*(?:(?:合计|总计|小计|共计|总数|合計|總計|(?i:total|sum))\\s*(?:$|[：:])|(?:说明|說明|备注|備註|注|注意|提示)\\s*[0-9]?[：:])");

  private final FieldLabels labels;
  private final RowCollector rows;
  private final List<TableRow> table;
  private int guesses;
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
      if (isHead(at)) {
        at += head(at);
      } else if (row.isOneCell()) {
        section(row.cell(0));
      } else if (head != null && !isRemark(head, row)) {
        below(head, row);
      }
    }
  }

  private boolean isHead(int at) {
    TableRow row = table.get(at);
    if (TableHead.isOne(row, labels, rows.isAboutOne())) {
      return true;
    }
    boolean maybe = head == null && guesses < MOST_GUESSES && !row.isOneCell();
    guesses += maybe ? 1 : 0;
    return maybe && TableHead.isGuessed(row, after(at + 1), labels);
  }

  /** The rows that tell what the columns hold. */
  private List<TableRow> after(int begin) {
    return table.subList(Math.min(begin, table.size()), Math.min(begin + LOOKED_AT, table.size()));
  }

  /** How many further rows belong to the head. */
  private int head(int at) {
    TableHead top = TableHead.of(table.get(at), labels);
    TableRow next = at + 1 < table.size() ? table.get(at + 1) : null;
    boolean divided = next != null && top.isDividedBy(next);
    TableHead labelled = divided && next != null ? top.dividedBy(next) : top;
    before = null;
    if (names(labelled) || !rows.isAboutOne()) {
      rows.close();
      rows.heading(null);
    } else {
      rows.preferSubject();
    }
    TableHead whole = labelled.judgedBy(after(divided ? at + 2 : at + 1), rows);
    head = whole;
    for (TableCell cell : whole.unknown()) {
      rows.note(
          cell.line(),
          "the column \"" + cell.text() + "\" is not kept",
          "未保留列“" + cell.text() + "”");
    }
    return divided ? 1 : 0;
  }

  /** A line of totals, a note under the table, the title of a part: no SDK. */
  private boolean isRemark(TableHead top, TableRow row) {
    List<TableCell> said = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
    String first = said.get(0).text();
    if (REMARK.matcher(first).lookingAt()) {
      return true;
    }
    boolean alone = said.size() == 1 && top.width() > 2 && said.get(0).isSameAs(row.cell(0));
    if (alone && !Headings.isSdk(first)) {
      section(said.get(0));
      return true;
    }
    return false;
  }

  private static boolean names(TableHead head) {
    return head.column(ListField.NAME) >= 0 || head.column(ListField.OPERATOR) >= 0;
  }

  private void section(TableCell cell) {
    Optional<PlatformHeading> platform = PlatformHeading.of(unnumbered(cell.text()));
    if (platform.isPresent()) {
      rows.close();
      before = null;
      String named = platform.get().platforms();
      rows.platform(named.isEmpty() ? null : new ImportedText(cell.line(), cell.text(), named));
    }
  }

  private static String unnumbered(String text) {
    return text.substring(LineNumber.of(text).length());
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
    String platforms = top.ticked(row);
    if (!platforms.isEmpty() && rows.isOpen() && !rows.says(ListField.PLATFORM)) {
      rows.field(ListField.PLATFORM, new ImportedText(row.line(), "", platforms));
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
    ImportedText said = new ImportedText(cell.line(), top.shown(column), text);
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
