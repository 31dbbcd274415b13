package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks through elements and gathers their text; blocks and br end lines. */
final class HtmlWalk {

  private final HtmlText text;
  private final Predicate<Element> silent;
  private final Predicate<Element> taken;

  /**
   * @param silent whether an element says nothing
   * @param taken whether an element was dealt with otherwise
   */
  HtmlWalk(HtmlText text, Predicate<Element> silent, Predicate<Element> taken) {
    this.text = text;
    this.silent = silent;
    this.taken = taken;
  }

  /** The lines of text within {@code element}, in one. */
  static String text(ListText source, Element element) {
    return text(source, element.childNodes());
  }

  static String text(ListText source, List<Node> nodes) {
    List<String> lines = new ArrayList<>();
    HtmlText text =
        new HtmlText(source, HtmlBreaks.NOTHING_ELSE, (number, words) -> lines.add(words));
    new HtmlWalk(text, HtmlMarks::isSilent, inner -> false).nodes(nodes);
    text.flush();
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  void children(Element element) {
    nodes(element.childNodes());
  }

  private void nodes(List<Node> nodes) {
    for (Node child : nodes) {
      if (child instanceof TextNode words) {
        text.add(words);
      } else if (child instanceof Element inner && !silent.test(inner)) {
        element(inner);
      }
    }
  }

  private void element(Element element) {
    if (element.normalName().equals("br")) {
      text.flush();
    } else if (!taken.test(element)) {
      inner(element);
    }
  }

  private void inner(Element element) {
    if (element.isBlock()) {
      block(element);
    } else {
      String opened = text.open(element);
      children(element);
      text.close(opened);
    }
  }

  void block(Element element) {
    text.blockBreak();
    children(element);
    text.blockBreak();
  }
}
