package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV (RFC 4180), also with tabs or semicolons. */
final class CsvReader {

  /** One record and the line on which it begins. */
  record Row(int line, List<String> cells) {}

  private final String source;
  private final String text;
  private final char separator;
  private final List<Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean quoted;
  private int line = 1;
  private int began = 1;

  private CsvReader(String source, String text, char separator) {
    this.source = source;
    this.text = text;
    this.separator = separator;
  }

  static List<Row> read(String source, String text, char separator) {
    return new CsvReader(source, text, separator).all();
  }

  private List<Row> all() {
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      if (quoted && next == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        cell.append('"');
        at++;
      } else {
        character(next);
      }
    }
    if (quoted) {
      throw ListText.refusal(source, began, "a quoted cell has no closing quote", "引号没有闭合");
    }
    endRow();
    return rows;
  }

  private void character(char next) {
    if (next == '"' && (quoted || cell.toString().isBlank())) {
      quoted = !quoted;
    } else if (next == separator && !quoted) {
      endCell();
    } else if (next == '\n' && !quoted) {
      endRow();
      line++;
      began = line;
    } else {
      cell.append(next);
      line += next == '\n' ? 1 : 0;
    }
  }

  private void endCell() {
    cells.add(cell.toString().strip());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    if (cells.size() > 1 || !cells.get(0).isEmpty()) {
      rows.add(new Row(began, cells));
    }
    cells = new ArrayList<>();
  }
}
