package io.github.pii4j.disclosure.importer;

import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.List;

/** The parts of a list in the order of reading, whatever form it is written in. */
final class ListParts {

  /** Far more than any list has. */
  static final int MOST_PARTS = 100_000;

  private static final Message TOO_LONG =
      new Message(
          "more than " + MOST_PARTS + " lines and rows; keep only the list of SDKs",
          "超过 " + MOST_PARTS + " 行；请只保留 SDK 列表");

  private final ListText source;
  private final RowCollector rows;
  private final TableRows tables;
  private final TextBlocks blocks;
  private final List<TableRow> markdown = new ArrayList<>();
  private int count;

  ListParts(ListText source, FieldLabels labels) {
    this.source = source;
    rows = new RowCollector(source);
    tables = new TableRows(labels, rows);
    blocks = new TextBlocks(labels, rows);
  }

  /** A line of text; the rows of a table in Markdown are lines too. An empty one parts blocks. */
  void line(int line, String text) {
    count(line, text.isEmpty() ? 0 : 1);
    if (!MarkdownTable.isRow(text)) {
      endMarkdown();
      blocks.line(line, text);
    } else if (!MarkdownTable.isRule(text)) {
      markdown.add(TableRow.of(line, MarkdownTable.cells(text)));
    }
  }

  void heading(int line, String text) {
    endMarkdown();
    blocks.heading(line, text);
  }

  /** Whether {@code label} is one, and the value is taken. */
  boolean pair(int line, String label, String value) {
    endMarkdown();
    return blocks.pair(line, label, value);
  }

  void table(List<TableRow> table) {
    count(table.isEmpty() ? 0 : table.get(0).line(), table.size());
    blocks.end();
    tables.read(table);
  }

  boolean isHead(List<String> cells) {
    return tables.isHead(cells);
  }

  List<ImportedSdk> sdks() {
    endMarkdown();
    return rows.rows();
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
