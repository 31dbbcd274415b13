package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of dashes: below a title, between parts, around the cells of a table drawn with letters.
 */
final class RuledLines {

  private static final int LONGEST_TITLE = 40;
  private static final Pattern RULE = Pattern.compile("\\s*([=\\-~_*─━═＝—#])\\1{2,}\\s*");
  private static final Pattern DRAWN =
      Pattern.compile("\\s*[+┌├└╔╠╚┏┣┗][-=+─━═┬┼┴┐┤┘╦╬╩╗╣╝┳╋┻┓┫┛]{3,}\\s*");
  private static final Pattern BARS = Pattern.compile("[│┃║]");

  private RuledLines() {}

  /** Titles marked as headings, the lines below them empty, drawn tables as those of Markdown. */
  static List<ListLine> read(List<ListLine> lines) {
    List<ListLine> read = new ArrayList<>(lines.size());
    for (ListLine line : lines) {
      if (DRAWN.matcher(line.text()).matches()) {
        continue;
      }
      boolean rule = RULE.matcher(line.text()).matches();
      if (rule && isTitled(read)) {
        ListLine title = read.remove(read.size() - 1);
        read.add(new ListLine(title.number(), "# " + title.text()));
      }
      read.add(new ListLine(line.number(), rule ? "" : barred(line.text())));
    }
    return read;
  }

  /** A short line of its own stands above. */
  private static boolean isTitled(List<ListLine> read) {
    int last = read.size() - 1;
    if (last < 0 || read.get(last).isBlank() || (last > 0 && !read.get(last - 1).isBlank())) {
      return false;
    }
    String title = read.get(last).text().strip();
    return title.length() <= LONGEST_TITLE && !title.matches("[|#].*|.*[：:。].*");
  }

  /** With the bars of Markdown: │ a │ b │ and || a || b ||. */
  private static String barred(String text) {
    String bars = BARS.matcher(text).replaceAll("|");
    return bars.strip().startsWith("||") ? bars.replace("||", "|") : bars;
  }
}
