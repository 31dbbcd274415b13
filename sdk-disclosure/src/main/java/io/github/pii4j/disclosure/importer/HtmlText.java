package io.github.pii4j.disclosure.importer;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Gathers the text of a page into lines, each with its line of the source. */
final class HtmlText {

  /** A line of the source that ends between characters which no space parts. */
  private static final Pattern WRAPPED =
      Pattern.compile("(?<=\\p{IsHan})[ \t]*\\r?\n[ \t]*(?=\\p{IsHan})");

  private final ListText source;
  private final HtmlBreaks breaks;
  private final HtmlLines lines;
  private final StringBuilder line = new StringBuilder();
  private boolean blank = true;
  private int number = 1;

  HtmlText(ListText source, HtmlBreaks breaks, HtmlLines lines) {
    this.source = source;
    this.breaks = breaks;
    this.lines = lines;
  }

  static int lineOf(Node node) {
    return Math.max(1, node.sourceRange().start().lineNumber());
  }

  void add(TextNode node) {
    String words = node.getWholeText();
    int at = lineOf(node);
    if (breaks == HtmlBreaks.NOTHING_ELSE) {
      append(at + leadingBreaks(words), WRAPPED.matcher(words).replaceAll(""));
      return;
    }
    String[] parts = words.split("\n", -1);
    for (int i = 0; i < parts.length; i++) {
      append(at + i, parts[i]);
      if (i < parts.length - 1 && !flush()) {
        lines.line(at + i, "");
      }
    }
  }

  private static int leadingBreaks(String words) {
    int breaks = 0;
    for (int at = 0; at < words.length() && Character.isWhitespace(words.charAt(at)); at++) {
      breaks += words.charAt(at) == '\n' ? 1 : 0;
    }
    return breaks;
  }

  private void append(int at, String words) {
    if (blank) {
      number = at;
      blank = words.isBlank();
    }
    line.append(words);
  }

  /** Ends a line; whether there was anything in it. */
  boolean flush() {
    String shown = source.shown(number, line.toString().replace('\n', ' ').replace('\f', ' '));
    String words = shown.replaceAll("[ \t]+", " ").strip();
    line.setLength(0);
    blank = true;
    if (!words.isEmpty()) {
      lines.line(number, words);
    }
    return !words.isEmpty();
  }

  void blockBreak() {
    flush();
    lines.line(number, "");
  }

  /** Begins a link or bold; what closes it. */
  String open(Element element) {
    String link = HtmlMarks.address(element);
    boolean bold = HtmlMarks.isBold(element);
    line.append(!link.isEmpty() ? "[" : bold ? "**" : "");
    return !link.isEmpty() ? "](" + link + ")" : bold ? "**" : "";
  }

  void close(String opened) {
    line.append(opened);
  }
}
