package io.github.pii4j.disclosure.importer;

import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads HTML by jsoup: a saved page, or tables within a text in Markdown. Scripts, styles and
 * comments say nothing, and nothing is fetched or run.
 */
final class HtmlReader {

  /** Deeper than any page that a person wrote; jsoup hangs what is deeper on its parent. */
  static final int DEEPEST = 256;

  /** Far more than any list has; a parser builds an element of each. */
  static final int MOST_TAGS = 100_000;

  private static final Message TOO_MANY_TAGS =
      new Message(
          "a page of more than " + MOST_TAGS + " tags; keep only the list of SDKs",
          "网页超过 " + MOST_TAGS + " 个标签；请只保留 SDK 列表");
  private static final Pattern AUTOLINK = Pattern.compile("<(https?://[^<>\\s]{1,2000})>");

  private final ListText source;
  private final ListParts parts;
  private final HtmlText text;
  private final HtmlWalk walk;

  private final Element page;
  private final HtmlContent content;
  private long gridCells;

  private HtmlReader(ListText source, Element page, ListParts parts, HtmlBreaks breaks) {
    this.source = source;
    this.page = page;
    this.parts = parts;
    content = new HtmlContent(page, parts.labels());
    text = new HtmlText(source, breaks, parts::line);
    walk = new HtmlWalk(text, content::isSilent, this::takes);
  }

  /** A page: line breaks of its source are spaces. */
  static void page(ListText source, String html, ListParts parts) {
    read(source, html, parts, HtmlBreaks.NOTHING_ELSE);
  }

  /** A text with HTML in it: its line breaks are kept. */
  static void within(ListText source, String text, ListParts parts) {
    String html = AUTOLINK.matcher(text).replaceAll(" $1 ");
    read(source, html, parts, HtmlBreaks.LINES_OF_THE_SOURCE);
  }

  private static void read(ListText source, String html, ListParts parts, HtmlBreaks breaks) {
    if (html.chars().filter(next -> next == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
      throw source.refusal(0, TOO_MANY_TAGS);
    }
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
    Element page = Jsoup.parse(html, "", parser).body();
    OwnPage.putIntoWords(page);
    new HtmlReader(source, page, parts, breaks).all();
  }

  private void all() {
    walk.children(page);
    text.flush();
  }

  private boolean takes(Element element) {
    if (content.isAround(element)) {
      text.blockBreak();
      element.select("h1,h2,h3").forEach(this::heading);
      return true;
    }
    content.platform(element).ifPresent(words -> platform(element, words));
    if (HtmlOpened.isControl(element)) {
      control(element);
      return true;
    }
    return form(element) || grid(element) || pairs(element);
  }

  private boolean form(Element element) {
    switch (element.normalName()) {
      case "table" -> table(element);
      case "dl" -> definitions(element);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void heading(Element element) {
    text.blockBreak();
    HtmlWalk.text(source, element)
        .lines()
        .forEach(words -> parts.heading(HtmlText.lineOf(element), words.replace("**", "")));
  }

  private void platform(Element part, String words) {
    text.blockBreak();
    parts.heading(HtmlText.lineOf(part), words);
  }

  /** What opens a part of the page is its heading; 展开 alone is none. */
  private void control(Element element) {
    text.blockBreak();
    String words = HtmlOpened.untoggled(HtmlWalk.text(source, element).replace('\n', ' '));
    if (!words.isBlank() && !LinkWords.point(words)) {
      parts.heading(HtmlText.lineOf(element), words.replace("**", ""));
    }
  }

  private boolean grid(Element element) {
    List<List<Element>> grid = HtmlGrid.rows(element);
    if (grid.isEmpty() || !parts.isHead(grid.get(0).stream().map(HtmlPair::words).toList())) {
      return false;
    }
    text.blockBreak();
    parts.readTable(grid.stream().map(this::row).toList());
    text.blockBreak();
    return true;
  }

  private TableRow row(List<Element> elements) {
    List<TableCell> cells = new ArrayList<>();
    for (Element element : elements) {
      String words = HtmlWalk.text(source, List.of(element));
      cells.add(new TableCell(HtmlText.lineOf(element), words, gridCells++));
    }
    return new TableRow(cells.get(0).line(), cells);
  }

  private boolean pairs(Element element) {
    List<HtmlPair> pairs = HtmlPair.in(element, source, parts.labels());
    if (!pairs.isEmpty()) {
      text.blockBreak();
    }
    for (HtmlPair pair : pairs) {
      parts.pair(pair.line(), pair.label(), pair.value());
    }
    return !pairs.isEmpty();
  }

  private void table(Element element) {
    text.blockBreak();
    HtmlTable table = new HtmlTable(element, source);
    if (table.isLayout() && !table.heads().anyMatch(parts::isHead)) {
      table.cells().forEach(walk::block);
    } else {
      element.getElementsByTag("caption").stream().limit(1).forEach(this::heading);
      parts.readTable(table.rows());
    }
    text.blockBreak();
  }

  /** A term that is a label has its value in what follows; any other is a heading. */
  private void definitions(Element list) {
    text.blockBreak();
    for (HtmlDefinition definition : HtmlDefinition.in(list)) {
      String label = HtmlWalk.text(source, definition.term());
      List<String> values =
          definition.descriptions().stream().map(said -> HtmlWalk.text(source, said)).toList();
      int line = HtmlText.lineOf(definition.term());
      if (!parts.pair(line, label, String.join("\n", values))) {
        parts.heading(line, label);
        definition.descriptions().forEach(walk::block);
      }
    }
    text.blockBreak();
  }
}
