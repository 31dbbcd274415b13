package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How well a text fits a column, and which lines of a row are whose. */
final class CellFit {

  private static final int EMPTY = -3;
  private static final int ANOTHER_LINE = -2;

  private CellFit() {}

  static boolean isLink(ListField field) {
    return field == ListField.POLICY_LINK || field == ListField.SITE_LINK;
  }

  static boolean isNothing(String text) {
    return NoValue.is(ListField.ITEMS, text);
  }

  /** From -4, what cannot be, to 4, what can be nothing else. */
  static int of(Optional<ListField> column, String text) {
    if (isNothing(text)) {
      return 0;
    }
    if (column.filter(CellFit::isLink).isPresent() && LinkWords.point(text)) {
      return 3;
    }
    boolean web = ValueLook.isWeb(text);
    if (column.isEmpty()) {
      return text.matches("\\s*[0-9]{1,3}[.、．]?\\s*") ? 3 : web ? -2 : 0;
    }
    ListField field = column.get();
    if (isLink(field) || web) {
      return isLink(field) && web ? 4 : -4;
    }
    Optional<ListField> look = ValueLook.of(text);
    if (look.isPresent()) {
      return look.get() == field
          ? 3
          : field == ListField.NAME || look.get() == ListField.OPERATOR ? -3 : -1;
    }
    return switch (field) {
      case NAME -> Headings.isSdk(text) ? 3 : Headings.looksLikeName(text) ? 1 : -2;
      case OPERATOR -> text.matches("[^。，；、：\\n]{2,20}") ? -1 : -2;
      case PACKAGE -> -3;
      case VERSION -> text.matches("(?i)v?[0-9][0-9a-z.]*") ? 3 : -3;
      case PLATFORM -> -2;
      default -> 0;
    };
  }

  /**
   * Where the lines of each column end: the best of all ways to give the lines to the columns in
   * their order.
   */
  static List<Integer> ends(List<Optional<ListField>> columns, List<String> lines) {
    int[][] from = new int[columns.size() + 1][lines.size() + 1];
    best(columns, lines, from);
    List<Integer> ends = new ArrayList<>();
    int end = lines.size();
    for (int column = columns.size(); column > 0; column--) {
      ends.add(end);
      end = from[column][end];
    }
    Collections.reverse(ends);
    return ends;
  }

  /** How well the lines fit the columns, given to them as well as can be. */
  static int score(List<Optional<ListField>> columns, List<String> lines) {
    return best(columns, lines, new int[columns.size() + 1][lines.size() + 1]);
  }

  /**
   * @param from is filled with where the lines of a column begin that end there
   */
  private static int best(List<Optional<ListField>> columns, List<String> lines, int[][] from) {
    int width = columns.size();
    int count = lines.size();
    int[][] best = new int[width + 1][count + 1];
    for (int[] row : best) {
      Arrays.fill(row, Integer.MIN_VALUE / 2);
    }
    best[0][0] = 0;
    for (int column = 1; column <= width; column++) {
      for (int end = 0; end <= count; end++) {
        for (int begin = end; begin >= 0; begin--) {
          int score = best[column - 1][begin] + score(columns.get(column - 1), lines, begin, end);
          if (score > best[column][end]) {
            best[column][end] = score;
            from[column][end] = begin;
          }
        }
      }
    }
    return best[width][count];
  }

  private static int score(Optional<ListField> column, List<String> lines, int begin, int end) {
    if (begin == end) {
      return EMPTY;
    }
    boolean list = column.filter(field -> field == ListField.ITEMS).isPresent();
    int more = (end - begin - 1) * (list ? ANOTHER_LINE / 2 : ANOTHER_LINE);
    return more + of(column, String.join("\n", lines.subList(begin, end)));
  }
}
