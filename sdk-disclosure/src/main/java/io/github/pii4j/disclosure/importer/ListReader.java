package io.github.pii4j.disclosure.importer;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells by its look in which form a list is written. */
final class ListReader {

  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)^\\s{0,1000}(?:<\\?xml[^>]{0,200}>\\s{0,100})?<(?:!doctype|!--|[a-z][a-z0-9]{0,9}[\\s/>])");
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i)<(?:table|tr|td|dl|p|div|h[1-6]|li|ul|ol|details|summary|section|article)[\\s>]");
  private static final int LINES_OF_A_BEGINNING = 60;
  private static final int ROWS_OF_A_BEGINNING = 20;
  private static final char[] SEPARATORS = {',', '\t', ';'};

  private final ListText source;
  private final ListParts parts;

  private ListReader(ListText source) {
    this.source = source;
    parts = new ListParts(source, FieldLabels.bundled());
  }

  static PublishedList read(String name, InputStream in) throws IOException {
    ListReader reader = new ListReader(new ListText(name));
    reader.all(FrontMatter.blanked(reader.source.read(in)));
    return new PublishedList(name, reader.parts.sdks(), reader.parts.strayNotes());
  }

  private void all(String text) {
    if (PAGE.matcher(text).lookingAt()) {
      HtmlReader.page(source, text, parts);
      return;
    }
    Optional<List<TableRow>> csv = csv(text);
    if (csv.isPresent()) {
      parts.readTable(csv.get());
    } else if (WITHIN.matcher(text).find()) {
      HtmlReader.within(source, text, parts);
    } else {
      lines(source.shown(1, text).split("\n", -1));
    }
  }

  /** CSV has a head among its first rows, below its titles. */
  private Optional<List<TableRow>> csv(String text) {
    String begin = text.lines().limit(LINES_OF_A_BEGINNING).collect(Collectors.joining("\n"));
    for (char separator : SEPARATORS) {
      List<TableRow> rows =
          begin.indexOf(separator) < 0
              ? List.of()
              : CsvReader.beginning(source, begin, separator).stream()
                  .filter(row -> !row.isBlank())
                  .toList();
      if (parts.listsSdks(rows.subList(0, Math.min(rows.size(), ROWS_OF_A_BEGINNING)))) {
        return Optional.of(CsvReader.read(source, source.shown(1, text), separator));
      }
    }
    return Optional.empty();
  }

  private void lines(String[] lines) {
    for (int at = 0; at < lines.length; at++) {
      parts.line(at + 1, lines[at]);
    }
  }
}
