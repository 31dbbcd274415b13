package io.github.pii4j.disclosure.importer;

import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a list in the order of reading, whatever form it is written in. */
final class ListParts {

  /** Far more than any list has. */
  static final int MOST_PARTS = 100_000;

  private static final Message TOO_LONG =
      new Message(
          "more than " + MOST_PARTS + " lines and rows; keep only the list of SDKs",
          "超过 " + MOST_PARTS + " 行；请只保留 SDK 列表");

  private final ListText source;
  private final FieldLabels labels;
  private final List<ListLine> lines = new ArrayList<>();
  private final RowCollector rows;
  private final TableRows tables;
  private final TextBlocks blocks;
  private final List<TableRow> markdown = new ArrayList<>();
  private int count;

  ListParts(ListText source, FieldLabels labels) {
    this.source = source;
    this.labels = labels;
    rows = new RowCollector(source);
    tables = new TableRows(labels, rows);
    blocks = new TextBlocks(labels, rows);
  }

  FieldLabels labels() {
    return labels;
  }

  /** A line of text; the rows of a table in Markdown are lines too. An empty one parts blocks. */
  void line(int line, String text) {
    count(line, text.isEmpty() ? 0 : 1);
    lines.add(new ListLine(line, text));
  }

  /** Reads the lines so far: what follows is no line. */
  private void endLines() {
    List<ListLine> all =
        PipeLines.barred(
            BrokenLabels.joined(PageBreaks.without(RuledLines.read(List.copyOf(lines))), labels));
    lines.clear();
    int at = 0;
    while (at < all.size()) {
      Optional<CellLines.Table> cells = CellLines.at(all, at, labels);
      if (cells.isPresent()) {
        endMarkdown();
        table(cells.get().rows());
        at = cells.get().end();
        continue;
      }
      Optional<ColumnLines.Table> columns = ColumnLines.at(all, at, this::isHead);
      if (columns.isPresent()) {
        endMarkdown();
        table(columns.get().rows());
        at = columns.get().end();
      } else {
        line(all.get(at));
        at++;
      }
    }
    endMarkdown();
  }

  private void line(ListLine line) {
    String text = line.text();
    if (!MarkdownTable.isRow(text)) {
      endMarkdown();
      blocks.line(line.number(), text);
    } else if (!MarkdownTable.isRule(text)) {
      markdown.add(TableRow.of(line.number(), MarkdownTable.cells(text)));
    }
  }

  void heading(int line, String text) {
    endLines();
    blocks.heading(line, text);
  }

  /** Whether {@code label} is one, and the value is taken. */
  boolean pair(int line, String label, String value) {
    endLines();
    return blocks.pair(line, label, value);
  }

  void readTable(List<TableRow> table) {
    endLines();
    count(table.isEmpty() ? 0 : table.get(0).line(), table.size());
    table(table);
  }

  private void table(List<TableRow> table) {
    blocks.end();
    tables.read(table);
  }

  boolean isHead(List<String> cells) {
    return tables.isHead(cells);
  }

  /** Whether a table that begins so lists SDKs. */
  boolean listsSdks(List<TableRow> begin) {
    return tables.listsSdks(begin);
  }

  List<ImportedSdk> sdks() {
    endLines();
    return rows.rows();
  }

  /** Of what was read as no SDK; once all is read. */
  List<ImportNote> strayNotes() {
    return rows.strayNotes();
  }

  private void count(int line, int more) {
    count += more;
    if (count > MOST_PARTS) {
      throw source.refusal(line, TOO_LONG);
    }
  }

  private void endMarkdown() {
    if (!markdown.isEmpty()) {
      table(List.copyOf(markdown));
      markdown.clear();
    }
  }
}
