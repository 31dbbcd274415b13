package io.github.pii4j.disclosure.importer;

import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads CSV (RFC 4180), also with tabs or semicolons. */
final class CsvReader {

  /** What a sheet calls a link. */
  private static final Pattern HYPERLINK =
      Pattern.compile(
          "^=(?i:hyperlink)\\(\"([^\"\\s()]{1,2000})\"\\s?[,;]\\s?\"([^\"\\[\\]]{1,200})\"\\)$");

  private static final Message OPEN_QUOTE =
      new Message("a quoted cell has no closing quote; add it", "引号没有闭合；请补上");

  private final ListText source;
  private final String text;
  private final char separator;
  private final List<TableRow> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean quoted;
  private boolean begun;
  private int line = 1;
  private int began = 1;

  private CsvReader(ListText source, String text, char separator) {
    this.source = source;
    this.text = text;
    this.separator = separator;
  }

  static List<TableRow> read(ListText source, String text, char separator) {
    return new CsvReader(source, text, separator).all();
  }

  /** The first rows, as far as they can be told; a quote that does not close ends them. */
  static List<TableRow> beginning(ListText source, String text, char separator) {
    CsvReader reader = new CsvReader(source, text, separator);
    reader.characters();
    if (!reader.quoted) {
      reader.endRow();
    }
    return reader.rows;
  }

  private List<TableRow> all() {
    characters();
    if (quoted) {
      throw source.refusal(began, OPEN_QUOTE);
    }
    endRow();
    return rows;
  }

  private void characters() {
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      if (quoted && next == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        cell.append('"');
        at++;
      } else {
        character(next);
      }
    }
  }

  private void character(char next) {
    if (next == '"' && (quoted || !begun)) {
      quoted = !quoted;
    } else if (next == separator && !quoted) {
      endCell();
    } else if (next == '\n' && !quoted) {
      endRow();
      line++;
      began = line;
    } else {
      cell.append(next);
      begun |= !Character.isWhitespace(next);
      line += next == '\n' ? 1 : 0;
    }
  }

  private void endCell() {
    cells.add(HYPERLINK.matcher(cell.toString().strip()).replaceFirst("[$2]($1)"));
    cell.setLength(0);
    begun = false;
  }

  private void endRow() {
    endCell();
    if (cells.size() > 1 || !cells.get(0).isEmpty()) {
      rows.add(TableRow.of(began, cells));
    }
    cells = new ArrayList<>();
  }
}
