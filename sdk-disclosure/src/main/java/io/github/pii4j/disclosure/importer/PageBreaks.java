package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers of pages, and the heads and feet that stand beside them again and again. */
final class PageBreaks {

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*(?:第\\s?[0-9]{1,4}\\s?页(?:\\s?[，,/]?\\s?共\\s?[0-9]{1,4}\\s?页)?|[-–—]\\s?[0-9]{1,4}\\s?[-–—]|[0-9]{1,4}\\s?/\\s?[0-9]{1,4}|(?i:page)\\s[0-9]{1,4}(?:\\s(?i:of)\\s[0-9]{1,4})?)\\s*");

  private PageBreaks() {}

  /** The lines without them; where a page ends within a block, the block goes on. */
  static List<ListLine> without(List<ListLine> lines) {
    if (lines.stream().noneMatch(line -> NUMBER.matcher(line.text()).matches())) {
      return lines;
    }
    Map<String, Integer> beside = beside(lines);
    List<ListLine> kept = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int end = breakFrom(lines, at, beside);
      if (end == at) {
        kept.add(lines.get(at));
        end = at + 1;
      }
      at = end;
    }
    return kept;
  }

  /** How often each line stands next to the number of a page, or first of all. */
  private static Map<String, Integer> beside(List<ListLine> lines) {
    Map<String, Integer> times = new HashMap<>();
    for (int at = 0; at < lines.size(); at++) {
      if (NUMBER.matcher(lines.get(at).text()).matches()) {
        neighbour(lines, at, -1, times);
        neighbour(lines, at, 1, times);
      }
    }
    lines.stream()
        .filter(line -> !line.isBlank())
        .findFirst()
        .ifPresent(first -> times.computeIfPresent(first.text().strip(), (text, n) -> n + 1));
    return times;
  }

  private static void neighbour(
      List<ListLine> lines, int from, int step, Map<String, Integer> times) {
    int at = from + step;
    while (at >= 0 && at < lines.size() && lines.get(at).isBlank()) {
      at += step;
    }
    if (at >= 0 && at < lines.size()) {
      times.merge(lines.get(at).text().strip(), 1, Integer::sum);
    }
  }

  /** Where the break ends that begins at {@code at}; there, if none does. */
  private static int breakFrom(List<ListLine> lines, int at, Map<String, Integer> beside) {
    int end = at;
    boolean numbered = false;
    boolean any = false;
    while (end < lines.size() && end - at < 8) {
      String text = lines.get(end).text().strip();
      boolean number = NUMBER.matcher(text).matches();
      boolean head = beside.getOrDefault(text, 0) > 1;
      if (!number && !head && !text.isEmpty()) {
        break;
      }
      numbered |= number;
      any |= number || head;
      end++;
    }
    return numbered || (any && !lines.get(at).isBlank()) ? end : at;
  }
}
