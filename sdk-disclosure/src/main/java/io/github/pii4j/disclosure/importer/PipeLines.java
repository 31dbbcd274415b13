package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table of Markdown without bars at the ends of its lines. */
final class PipeLines {

  private static final Pattern RULE = Pattern.compile("\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*)+");

  private PipeLines() {}

  /** The lines with bars put to them, where a line of dashes tells that they are a table. */
  static List<ListLine> barred(List<ListLine> lines) {
    List<ListLine> barred = new ArrayList<>(lines);
    int at = 1;
    while (at < lines.size()) {
      boolean rule = RULE.matcher(lines.get(at).text()).matches();
      int row = rule ? at - 1 : lines.size();
      while (row < lines.size() && isRow(lines.get(row))) {
        ListLine line = lines.get(row);
        barred.set(row, new ListLine(line.number(), "|" + line.text() + "|"));
        row++;
      }
      at = rule ? Math.max(row, at) + 1 : at + 1;
    }
    return barred;
  }

  private static boolean isRow(ListLine line) {
    return line.text().contains("|") && !line.text().strip().startsWith("|");
  }
}
