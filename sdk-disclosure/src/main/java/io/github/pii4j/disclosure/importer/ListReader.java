package io.github.pii4j.disclosure.importer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by its look in which form a list is written. */
final class ListReader {

  private static final Pattern HTML = Pattern.compile("<(?:!doctype|html|table|dl|body|div)[\\s>]");
  private static final char[] SEPARATORS = {',', '\t', ';'};

  private final RowCollector rows = new RowCollector();
  private final TableRows tables;
  private final TextBlocks blocks;

  private ListReader(FieldLabels labels) {
    tables = new TableRows(labels, rows);
    blocks = new TextBlocks(labels, rows);
  }

  static List<ImportedSdk> read(String source, String text) {
    if (HTML.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      throw ListText.refusal(
          source,
          1,
          "HTML is not read; save the page as text, or its table as CSV",
          "不支持 HTML；请将网页另存为文本，或将其中的表格另存为 CSV");
    }
    ListReader reader = new ListReader(FieldLabels.bundled());
    reader.all(source, text);
    return reader.rows.rows();
  }

  private void all(String source, String text) {
    Optional<List<CsvReader.Row>> csv = csv(source, text);
    if (csv.isPresent()) {
      csv.get().forEach(row -> tables.row(row.line(), row.cells()));
    } else {
      lines(text.split("\n", -1));
    }
  }

  /** CSV begins with a head, after one line of title at most. */
  private Optional<List<CsvReader.Row>> csv(String source, String text) {
    List<String> begin = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
    for (char separator : SEPARATORS) {
      for (String line : begin) {
        if (tables.isHead(List.of(line.replace("\"", "").split(Pattern.quote("" + separator))))) {
          return Optional.of(CsvReader.read(source, text, separator));
        }
      }
    }
    return Optional.empty();
  }

  private void lines(String[] lines) {
    boolean table = false;
    for (int at = 0; at < lines.length; at++) {
      if (MarkdownTable.isRow(lines[at])) {
        table = true;
        if (!MarkdownTable.isRule(lines[at])) {
          tables.row(at + 1, MarkdownTable.cells(lines[at]));
        }
      } else {
        if (table) {
          tables.end();
          table = false;
        }
        blocks.line(at + 1, lines[at]);
      }
    }
  }
}
