package io.github.pii4j.disclosure.importer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads tables: a head names the columns, or the first of two columns names the fields. */
final class TableRows {

  private static final Set<ListField> NAMING = Set.of(ListField.NAME, ListField.OPERATOR);

  private final FieldLabels labels;
  private final RowCollector rows;
  private List<String> head = List.of();

  TableRows(FieldLabels labels, RowCollector rows) {
    this.labels = labels;
    this.rows = rows;
  }

  void row(int line, List<String> cells) {
    if (isHead(cells)) {
      rows.close();
      head = cells;
      noteUnknown(line);
    } else if (!head.isEmpty()) {
      below(line, cells);
    } else if (cells.size() == 2) {
      pair(line, cells.get(0), cells.get(1));
    }
  }

  void end() {
    rows.close();
    head = List.of();
  }

  boolean isHead(List<String> cells) {
    long known = cells.stream().filter(cell -> labels.find(cell).isPresent()).count();
    boolean names =
        cells.stream().map(labels::find).flatMap(Optional::stream).anyMatch(NAMING::contains);
    return known >= 2 && names && known * 2 >= cells.size();
  }

  private void noteUnknown(int line) {
    for (String cell : head) {
      if (!cell.isBlank() && labels.find(cell).isEmpty()) {
        rows.note(line, "the column \"" + cell + "\" is not known", "无法识别列“" + cell + "”");
      }
    }
  }

  private void below(int line, List<String> cells) {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    rows.close();
    for (int at = 0; at < Math.min(head.size(), cells.size()); at++) {
      String label = head.get(at);
      String text = cells.get(at).strip();
      labels
          .find(label)
          .filter(field -> !text.isEmpty())
          .ifPresent(field -> rows.field(field, new ImportedText(line, label, text)));
    }
    rows.close();
  }

  private void pair(int line, String label, String text) {
    labels
        .find(label)
        .ifPresent(field -> rows.field(field, new ImportedText(line, label.strip(), text.strip())));
  }
}
