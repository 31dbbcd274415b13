package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The cells of a row of a Markdown table. */
final class MarkdownTable {

  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s{0,4}/?>");

  private MarkdownTable() {}

  static boolean isRow(String line) {
    String text = line.strip();
    return text.startsWith("|") && text.indexOf('|', 1) > 0;
  }

  /** The line of dashes below the head. */
  static boolean isRule(String line) {
    return line.contains("--") && line.chars().allMatch(next -> "|-: \t".indexOf(next) >= 0);
  }

  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    String text = line.strip();
    for (int at = 1; at < text.length(); at++) {
      boolean escaped =
          text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '|';
      if (escaped) {
        cell.append('|');
        at++;
      } else if (text.charAt(at) == '|') {
        cells.add(plain(cell));
        cell.setLength(0);
      } else {
        cell.append(text.charAt(at));
      }
    }
    if (!cell.toString().isBlank()) {
      cells.add(plain(cell));
    }
    return cells;
  }

  private static String plain(CharSequence cell) {
    return BREAK.matcher(cell).replaceAll("\n").replace("**", "").strip();
  }
}
