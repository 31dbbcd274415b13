package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A label and its value that stand side by side in elements of their own, without a colon. */
record HtmlPair(int line, String label, String value) {

  private static final int LONGEST_LABEL = 24;
  private static final int MOST_PARTS = 40;
  private static final Set<String> AROUND = Set.of("p", "div", "li", "section", "article");
  private static final Set<String> LABELS =
      Set.of("span", "b", "strong", "em", "i", "label", "div", "p", "font", "small", "dt");
  private static final Pattern HAS_COLON = Pattern.compile("([^：:]{0,12})[：:]");
  private static final Pattern GOES_ON = Pattern.compile("(?s)\\s*[：:的、，,。；;及和与或/（(].*");

  /** The pairs that make up {@code element}; none if anything else is in it. */
  static List<HtmlPair> in(Element element, ListText source, FieldLabels labels) {
    List<Node> parts = AROUND.contains(element.normalName()) ? parts(element) : List.of();
    if (parts.size() < 2 || parts.size() > MOST_PARTS || !isLabel(parts.get(0), labels)) {
      return List.of();
    }
    List<HtmlPair> pairs = new ArrayList<>();
    int at = 0;
    while (at < parts.size()) {
      String next = at + 1 < parts.size() ? words(parts.get(at + 1)) : "";
      if (next.isEmpty()
          || goesOn(parts.get(at), parts.get(at + 1), labels)
          || GOES_ON.matcher(next).matches()
          || labels.exact(next).isPresent()) {
        return List.of();
      }
      int end = at + 2;
      while (end < parts.size() && !isLabel(parts.get(end), labels)) {
        end++;
      }
      pairs.add(of(parts.get(at), parts.subList(at + 1, end), source));
      at = end;
    }
    return pairs;
  }

  private static HtmlPair of(Node label, List<Node> values, ListText source) {
    return new HtmlPair(HtmlText.lineOf(label), words(label), HtmlWalk.text(source, values));
  }

  /** 第三方 | 主体： are the two halves of a label, and text with a colon is read as a line. */
  private static boolean goesOn(Node label, Node next, FieldLabels labels) {
    Matcher colon = HAS_COLON.matcher(words(next));
    return colon.lookingAt()
        && (next instanceof TextNode || labels.find(words(label) + colon.group(1)).isPresent());
  }

  private static List<Node> parts(Element element) {
    List<Node> parts = new ArrayList<>();
    for (Node child : element.childNodes()) {
      boolean empty = child instanceof TextNode words && words.isBlank();
      boolean icon = child instanceof Element inner && isIcon(inner);
      if (!empty && !icon && !(child instanceof Comment) && parts.size() <= MOST_PARTS) {
        parts.add(child);
      }
    }
    return parts;
  }

  private static boolean isIcon(Element element) {
    return !element.normalName().equals("br") && !element.hasText();
  }

  private static boolean isLabel(Node node, FieldLabels labels) {
    if (!(node instanceof Element element) || !LABELS.contains(element.normalName())) {
      return false;
    }
    String words = words(element);
    return words.length() <= LONGEST_LABEL && labels.find(words).isPresent();
  }

  /** As many of its first words as a label can have, and a little more. */
  static String words(Node node) {
    StringBuilder words = new StringBuilder();
    Iterator<TextNode> texts = node.nodeStream(TextNode.class).iterator();
    while (words.length() <= LONGEST_LABEL && texts.hasNext()) {
      words.append(texts.next().getWholeText().strip());
    }
    return words.toString();
  }
}
