package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.List;

/** Labels that the edge of a page cut in two: 运营公 | 司：… */
final class BrokenLabels {

  private static final int LONGEST_PIECE = 12;

  private BrokenLabels() {}

  /** The lines, with the pieces of a label on one line where only both together are one. */
  static List<ListLine> joined(List<ListLine> lines, FieldLabels labels) {
    List<ListLine> joined = new ArrayList<>();
    for (ListLine line : lines) {
      int last = joined.size() - 1;
      if (last >= 0 && areOne(joined.get(last).text().strip(), line.text().strip(), labels)) {
        ListLine before = joined.remove(last);
        joined.add(new ListLine(before.number(), before.text().strip() + line.text().strip()));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static boolean areOne(String before, String line, FieldLabels labels) {
    int colon = Math.max(line.indexOf('：'), line.indexOf(':'));
    boolean pieces =
        colon > 0
            && colon <= LONGEST_PIECE
            && !before.isEmpty()
            && before.length() <= LONGEST_PIECE;
    if (!pieces || before.matches(".*[：:].*")) {
      return false;
    }
    String end = line.substring(0, colon);
    return !labels.isLabel(end) && !labels.isLabel(before) && labels.find(before + end).isPresent();
  }
}
